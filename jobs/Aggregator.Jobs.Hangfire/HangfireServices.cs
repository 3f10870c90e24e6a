using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Aggregator.Jobs.OnHangfire;

/// <summary>Puts the jobs into an application that runs them on Hangfire.</summary>
public static class HangfireServices
{
    /// <summary>As <see cref="JobServices.AddAggregatorJobs(IServiceCollection, JobEngineOptions)"/>, on Hangfire. A <see cref="JobStorage"/> that is registered already is used in place of the options' own.</summary>
    public static IServiceCollection AddAggregatorJobsOnHangfire(this IServiceCollection services, JobEngineOptions options)
    {
        // Hangfire narrates at Information; the engine says itself what it does.
        services.AddLogging(logging => logging.AddFilter("Hangfire", LogLevel.Warning));
        services.TryAddSingleton(_ => HangfireStorage.Open(options));
        services.AddSingleton<HangfireClients>();
        services.AddSingleton<IBackgroundJobClientFactory>(provider => provider.GetRequiredService<HangfireClients>());
        services.AddSingleton<IRecurringJobManagerFactory>(provider => provider.GetRequiredService<HangfireClients>());
        return services.AddAggregatorJobs<HangfireEngine>(options);
    }
}
