using Aggregator.Jobs.OnQuartz;
using Aggregator.Jobs.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aggregator.Jobs;

/// <summary>Puts the jobs into an application.</summary>
public static class JobServices
{
    /// <summary>Adds the default engine as <see cref="IJobEngine"/>, and a hosted service that starts it, lets the schedule recur and stops it.</summary>
    /// <remarks>A foreground verb that starts no host resolves the engine and calls <see cref="IJobEngine.StartAsync"/> itself.</remarks>
    public static IServiceCollection AddAggregatorJobs(this IServiceCollection services, JobEngineOptions options) =>
        services.AddAggregatorJobs<QuartzEngine>(options);

    /// <summary>The same jobs, schedule, limits and records on another engine.</summary>
    public static IServiceCollection AddAggregatorJobs<TEngine>(this IServiceCollection services, JobEngineOptions options)
        where TEngine : class, IJobEngine
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton(options.Catalogue);
        services.AddSingleton<JobRunner>();
        services.AddSingleton<IJobEngine, TEngine>();
        services.AddHostedService<JobEngineService>();
        return services;
    }
}
