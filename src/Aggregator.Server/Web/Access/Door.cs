using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;

namespace Aggregator.Server.Web.Access;

/// <summary>Who comes in, and to what. What names no policy is for the office's people alone.</summary>
public static class Door
{
    /// <summary>Registers the ways to sign in and the policies.</summary>
    /// <param name="services">The application's.</param>
    /// <param name="options">What the office has set of the site.</param>
    /// <param name="watchFromLoopback">Whether this very machine may read the measurements without signing in.</param>
    public static void Add(IServiceCollection services, SiteOptions options, bool watchFromLoopback = false)
    {
        services.AddSingleton(options);
        services.AddSingleton<RefusalTally>();
        services.AddHostedService(provider => provider.GetRequiredService<RefusalTally>());
        services.AddHttpContextAccessor();
        var ways = services.AddAuthentication(Schemes.Door)
            .AddPolicyScheme(Schemes.Door, null, o => o.ForwardDefaultSelector = context => ApiKeyAuthentication.IsMeant(context) ? Schemes.ApiKey : Schemes.Session)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(Schemes.ApiKey, null)
            .AddCookie(Schemes.Session, o => SessionCookie.Configure(o, options.Oidc.IsSet));
        if (options.Oidc.IsSet)
        {
            ways.AddOpenIdConnect(Schemes.Oidc, o => OidcSignIn.Configure(o, options.Oidc));
        }

        services.AddSingleton<IAuthorizationHandler, RoleHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalHandler>();
        var view = RoleRequirement.PolicyOf(Role.Viewer);
        var authorization = services.AddAuthorizationBuilder().SetDefaultPolicy(view).SetFallbackPolicy(view);
        foreach (var (policy, least) in RoleRequirement.OfPolicies)
        {
            authorization.AddPolicy(policy, RoleRequirement.PolicyOf(least));
        }

        // In place of the plain role: this machine may be let in too.
        authorization.AddPolicy(Policies.Watch, watch => watch.AddRequirements(new WatcherRequirement(watchFromLoopback)));
    }

    /// <summary>The address that leads to the identity provider, where one is set.</summary>
    public static void Map(IEndpointRouteBuilder routes, SiteOptions options)
    {
        if (options.Oidc.IsSet)
        {
            routes.MapGet("/signin/oidc", (string? back) => Results.Challenge(new AuthenticationProperties { RedirectUri = LocalAddress.OrFront(back) }, [Schemes.Oidc])).AllowAnonymous();
        }
    }

    /// <summary>Before routing: who is really asking, and whether for us.</summary>
    public static void CheckHost(WebApplication app)
    {
        var options = app.Services.GetRequiredService<SiteOptions>();
        app.Use(KnownHost.RememberPeer);
        if (options.ProxyAddresses.Count > 0)
        {
            var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            foreach (var proxy in options.ProxyAddresses)
            {
                forwarded.KnownProxies.Add(proxy);
            }

            app.UseForwardedHeaders(forwarded);
        }

        app.Use(KnownHost.Check(options));
    }
}
