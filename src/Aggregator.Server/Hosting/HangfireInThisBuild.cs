using Aggregator.Data;
using Aggregator.Jobs;
#if HANGFIRE
using Aggregator.Jobs.OnHangfire;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
#endif

namespace Aggregator.Server.Hosting;

/// <summary>
/// The one place where the program knows whether it was built with the second engine (<c>-p:HangfireFeed=…</c>). Without it nothing here does anything, and
/// <see cref="Commands.JobSettings"/> refuses the setting that would ask for it.
/// </summary>
internal static class HangfireInThisBuild
{
#if HANGFIRE
    /// <summary>Whether it is in this build.</summary>
    public static bool IsHere => true;

    /// <summary>Adds the engine.</summary>
    public static void AddEngine(IServiceCollection services, JobEngineOptions options) => 
        services.AddSingleton(new JobBoard()).AddAggregatorJobsOnHangfire(options);

    /// <summary>Makes its tables in a server's database.</summary>
    public static Task MakeTablesAsync(StoreOptions database, CancellationToken stop) => HangfireStorage.MakeTablesAsync(database, stop);

    /// <summary>Mounts its dashboard where the engine runs: administrators act, 复核 reads, nobody else sees it.</summary>
    public static void MapDashboard(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<IJobEngine>() is HangfireEngine)
        {
            HangfireDashboard.Map(routes, JobBoard.Address, SiteAssets.IconUrl, JobBoard.ContentPolicy, context => context.Person().CanReview, context => context.Person().CanAdminister)
                .RequireAuthorization(Policies.Review);
        }
    }
#else
    /// <summary>Whether it is in this build.</summary>
    public static bool IsHere => false;

    /// <summary>Adds the engine.</summary>
    public static void AddEngine(IServiceCollection services, JobEngineOptions options) => throw new NotSupportedException("This build has no Hangfire.");

    /// <summary>Makes its tables in a server's database.</summary>
    public static Task MakeTablesAsync(StoreOptions database, CancellationToken stop) => Task.CompletedTask;

    /// <summary>Mounts its dashboard where the engine runs.</summary>
    public static void MapDashboard(IEndpointRouteBuilder routes)
    {
        // There is none.
    }
#endif
}
