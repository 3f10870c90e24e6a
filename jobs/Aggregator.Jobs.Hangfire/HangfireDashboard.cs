using System.Globalization;
using Hangfire;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Jobs.OnHangfire;

/// <summary>Hangfire's pages about its jobs, for a site that says who may see them and who may act there.</summary>
public static class HangfireDashboard
{
    /// <summary>Mounts them under an address. The caller asks for a policy besides, so that the site's own door comes first; forms need the site's antiforgery token.</summary>
    /// <param name="routes">The site's.</param>
    /// <param name="address">Such as <c>/hangfire</c>.</param>
    /// <param name="icon">Address of the site's icon.</param>
    /// <param name="contentPolicy">What these pages may do in a browser.</param>
    /// <param name="maySee">Whether who asks may see them.</param>
    /// <param name="mayAct">Whether it may also repeat, delete and trigger.</param>
    public static IEndpointConventionBuilder Map(IEndpointRouteBuilder routes, string address, string icon, string contentPolicy, Func<HttpContext, bool> maySee, Func<HttpContext, bool> mayAct)
    {
        var app = routes.CreateApplicationBuilder();
        var storage = app.ApplicationServices.GetRequiredService<JobStorage>();
        var options = new DashboardOptions
        {
            AppPath = "/",
            DashboardTitle = "后台任务",
            FaviconPath = icon,
            DarkModeEnabled = false,
            // Where the database is belongs on no page.
            DisplayStorageConnectionString = false,
            // Each look would be a form that the site counts, limits and notes; whoever wants new numbers loads the page again.
            StatsPollingInterval = (int)TimeSpan.FromHours(1).TotalMilliseconds,
            Authorization = [new SiteFilter(maySee)],
            IsReadOnlyFunc = context => !mayAct(context.GetHttpContext()),
            TimeZoneResolver = new DefaultTimeZoneResolver(),
        };
        app.Use((context, next) =>
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
            context.Response.Headers.ContentSecurityPolicy = contentPolicy;
            return next(context);
        });
        app.UsePathBase(address);
        app.UseMiddleware<AspNetCoreDashboardMiddleware>(storage, options, DashboardRoutes.Routes, true);
        return routes.Map(address + "/{**path}", app.Build());
    }

    private sealed class SiteFilter(Func<HttpContext, bool> maySee) : IDashboardAuthorizationFilter
    {
        public bool Authorize(DashboardContext context) => maySee(context.GetHttpContext());
    }
}
