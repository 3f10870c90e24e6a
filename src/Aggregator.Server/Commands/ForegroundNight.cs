using Aggregator.Data;
using Aggregator.Jobs;
using Aggregator.Jobs.Nights;
using Aggregator.Pipeline;
using Aggregator.Server.Hosting;

namespace Aggregator.Server.Commands;

/// <summary>One night through the same jobs and engine as the service, without a web and without a schedule.</summary>
internal static class ForegroundNight
{
    public static async Task<int> RunAsync(NightParameters night, StoreOptions store, string dataFolder, CancellationToken stop)
    {
        PrivateFolder.Create(dataFolder);
        using var hold = DataFolderHold.Take(dataFolder);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));
        services.AddNights(store, dataFolder, city: null);
        services.AddAggregatorJobs(new JobEngineOptions { Catalogue = NightServices.Catalogue, Schedule = [] });
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Migrator>().MigrateAsync(dryRun: false, stop);

        var runs = provider.GetRequiredService<RunStore>();
        // The same night asked for again after a kill is the same request; asked for again after it is done, it is another.
        var request = await runs.FindUnfinishedAsync(NightParameters.RequestKind, night.ToJson(), stop)
            ?? await runs.RequestAsync(NightParameters.RequestKind, night.ToJson(), null, stop);
        var engine = provider.GetRequiredService<IJobEngine>();
        await engine.StartAsync(stop);
        await engine.EnqueueAsync(JobNames.Night, request, stop);
        var run = await NightWatcher.FollowAsync(runs, request, stop);
        return await NightEnd.TellAsync(run, provider.GetRequiredService<OutputStore>(), night.OutFolder, stop);
    }
}
