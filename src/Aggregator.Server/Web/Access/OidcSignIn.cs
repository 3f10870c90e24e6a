using Aggregator.Server.Accounts;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Aggregator.Server.Web.Access;

/// <summary>Sign-in by the office's identity provider: code flow with PKCE by the framework; whom it vouches for becomes a session of ours.</summary>
public static class OidcSignIn
{
    /// <summary>Where the provider leads back to.</summary>
    public const string Callback = "/signin/oidc/callback";

    private const string Failed = "统一身份认证没有完成，请回到登录页再试一次；如果仍然不行，请把时间告诉管理人员。";

    /// <summary>Sets the framework up.</summary>
    public static void Configure(OpenIdConnectOptions options, OidcSettings settings)
    {
        options.Authority = settings.Authority;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.RequireHttpsMetadata = settings.Authority!.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        options.SignInScheme = Schemes.Session;
        options.CallbackPath = Callback;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // Back by an ordinary link: a form sent across sites would need cookies that go along with every foreign page.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        foreach (var cookie in new[] { options.NonceCookie, options.CorrelationCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        options.Events.OnTokenValidated = AdmitAsync;
        options.Events.OnRemoteFailure = failed =>
        {
            failed.HandleResponse();
            return RefuseAsync(failed.HttpContext, Failed);
        };
    }

    private static async Task AdmitAsync(TokenValidatedContext context)
    {
        var services = context.HttpContext.RequestServices;
        var (account, problem) = services.GetService<OidcDesk>() is { } desk && context.Principal is { } principal
            ? await desk.AccountOfAsync(principal, context.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "", context.HttpContext.RequestAborted)
            : (null, Failed);
        if (account is not null)
        {
            context.Principal = SessionCookie.Begin(account, services.GetRequiredService<TimeProvider>().GetUtcNow());
            return;
        }

        context.HandleResponse();
        await RefuseAsync(context.HttpContext, problem ?? Failed);
    }

    private static Task RefuseAsync(HttpContext context, string sentence)
    {
        Refusal.Say(context, sentence);
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
