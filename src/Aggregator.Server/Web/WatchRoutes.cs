using System.Text;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Web;

/// <summary>What somebody outside asks who watches over the service: whether it lives, whether it can work, and its measurements.</summary>
internal static class WatchRoutes
{
    /// <summary>On the site, where who may read the measurements signs in.</summary>
    public static void Map(IEndpointRouteBuilder routes) => MapAll(routes).RequireAuthorization(Policies.Watch);

    /// <summary>Where there are no accounts: whoever reaches the address may read.</summary>
    public static void MapOpen(IEndpointRouteBuilder routes) => MapAll(routes);

    // Gives back what is not for everybody.
    private static RouteHandlerBuilder MapAll(IEndpointRouteBuilder routes)
    {
        // Made at the start: they count from then on.
        _ = routes.ServiceProvider.GetService<IMetricsText>();
        _ = routes.ServiceProvider.GetService<IReadiness>();
        routes.MapGet("/healthz", () => Results.Text("ok\n")).AllowAnonymous();
        routes.MapGet("/readyz", ReadyAsync).AllowAnonymous();
        return routes.MapGet("/metrics", MetricsAsync);
    }

    // Strangers are told yes or no; what is wrong is for those who can see to it.
    private static async Task<IResult> ReadyAsync(HttpContext context, CancellationToken stop)
    {
        context.Response.Headers.CacheControl = "no-store";
        var items = context.RequestServices.GetService<IReadiness>() is { } readiness ? await readiness.LookAsync(stop) : [];
        var isReady = items.All(item => item.IsWell);
        var text = new StringBuilder(isReady ? "ready\n" : "not ready\n");
        if (context.Person().Role == Role.Administrator && context.Person().IsSignedIn)
        {
            foreach (var item in items)
            {
                text.Append(item.Name).Append(item.IsWell ? " ok" : " failed").Append(item.Remark.Length == 0 ? "" : " " + item.Remark).Append('\n');
            }
        }

        return Results.Text(text.ToString(), statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> MetricsAsync(HttpContext context, CancellationToken stop)
    {
        context.Response.Headers.CacheControl = "no-store";
        return context.RequestServices.GetService<IMetricsText>() is not { } metrics ? Results.NotFound() : Results.Text(await metrics.CollectAsync(stop), "text/plain; version=0.0.4; charset=utf-8");
    }
}
