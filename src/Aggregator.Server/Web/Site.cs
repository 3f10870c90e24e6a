using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Threading.RateLimiting;
using Aggregator.Server.Api;
using Aggregator.Server.Hosting;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Filing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Aggregator.Server.Web;

/// <summary>
/// The office's web. The host registers an <see cref="ISiteData"/> and may register a <c>Func&lt;string, RuleInfo?&gt;</c> that looks a rule
/// up; without it the pages leave the rules' words out.
/// </summary>
public static class Site
{
    private const long MaxRequestBytes = 1024 * 1024;

    /// <summary>Registers what the pages need.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="keysFolder">Where the keys of the form tokens are kept over restarts; null leaves that to the framework.</param>
    public static WebApplicationBuilder AddSite(WebApplicationBuilder builder, string? keysFolder = null)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddRazorPages().ConfigureApplicationPartManager(AddOwnPages);
        // Chinese stays readable in the page's source; the characters of markup are always escaped.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "aggregator-form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        Door.Add(services, Options(builder.Configuration), builder.Configuration.GetValue<bool>("Metrics:AllowLoopback"));
        services.AddApi();
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.RequestServices.GetRequiredService<RefusalTally>().Count(rejected.HttpContext, AuditActions.RefusedRate);
                return ValueTask.CompletedTask;
            };
            o.AddPolicy(UploadLimits.Policy, LimitUploads);
            o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(WriteLimits.Of);
        });
        services.Configure<FormOptions>(o => o.ValueCountLimit = 64);
        if (keysFolder is not null)
        {
            services.AddDataProtection().SetApplicationName("aggregator").PersistKeysToFileSystem(new DirectoryInfo(keysFolder));
        }

        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = MaxRequestBytes;
            o.Limits.MaxConcurrentConnections = 500;
            o.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        return builder;
    }

    /// <summary>Lays out the pipeline and maps every address. What names no policy, unknown addresses too, is for the office's people alone.</summary>
    public static void UseSite(WebApplication app)
    {
        app.Use(SecurityHeaders.Apply);
        app.UseExceptionHandler(error => error.Run(ErrorAnswer.WriteAsync));
        app.UseStatusCodePages(failed => ErrorAnswer.WriteAsync(failed.HttpContext));
        Door.CheckHost(app);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.Use(AuditTrail.NoteAsync);
        app.MapRazorPages();
        var routes = app.MapGroup("");
        SiteAssets.Map(routes);
        Door.Map(routes, app.Services.GetRequiredService<SiteOptions>());
        routes.MapApi();
        routes.MapMethods("/downloads/{**file}", [HttpMethods.Get, HttpMethods.Head], Downloads.ServeAsync).RequireAuthorization(Policies.SignedIn);
        routes.MapMethods("/originals/{sha256}", [HttpMethods.Get, HttpMethods.Head], Downloads.ServeOriginalAsync).RequireAuthorization(Policies.SignedIn);
        SchemeDownloads.Map(routes);
        DataDownloads.Map(routes);
        FilingRoutes.Map(routes);
        WatchRoutes.Map(routes);
        HangfireInThisBuild.MapDashboard(routes);
    }

    // In a test or another host the program's own assembly is not the entry assembly, and its pages would not be found.
    private static void AddOwnPages(ApplicationPartManager manager)
    {
        var own = typeof(Site).Assembly;
        foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(own).GetApplicationParts(own))
        {
            if (!manager.ApplicationParts.Any(p => p.GetType() == part.GetType() && p.Name == part.Name))
            {
                manager.ApplicationParts.Add(part);
            }
        }
    }

    // Behind an office's one address sit many people: uploads are counted by who sends them.
    private static RateLimitPartition<string> LimitUploads(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Person().Account,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = UploadLimits.PerTenMinutes, Window = TimeSpan.FromMinutes(10) })
            : RateLimitPartition.GetNoLimiter("");

    private static SiteOptions Options(ConfigurationManager settings)
    {
        var options = new SiteOptions();
        settings.GetSection("Site").Bind(options);
        return options;
    }
}
