using Aggregator.Data;
using Aggregator.Jobs;
using Aggregator.Jobs.Nights;
using Aggregator.Pipeline;
using Aggregator.Server.Hosting;

namespace Aggregator.Server.Commands;

/// <summary>One night through the same jobs and engine as the service, without a web and without a schedule.</summary>
internal static class ForegroundNight
{
    /// <summary>Carries the night out and tells its end at the terminal; gives the exit code.</summary>
    public static Task<int> RunAsync(NightParameters night, StoreOptions store, string dataFolder, CancellationToken stop) =>
        RunAsync(night, store, dataFolder, (run, outputs) => NightEnd.TellAsync(run, outputs, night.OutFolder, stop), stop);

    /// <summary>Carries the night out; <paramref name="end"/> is called while its store is open.</summary>
    /// <exception cref="DiskFullException">There was no room even to write down that there was none.</exception>
    public static async Task<T> RunAsync<T>(NightParameters night, StoreOptions store, string dataFolder, Func<RunView, OutputStore, Task<T>> end, CancellationToken stop)
    {
        try
        {
            return await CarryOutAsync(night, store, dataFolder, end, stop);
        }
        catch (Exception failure) when (DiskFullException.Of(failure, store.Place, dataFolder, night.OutFolder) is { } full)
        {
            throw full;
        }
    }

    private static async Task<T> CarryOutAsync<T>(NightParameters night, StoreOptions store, string dataFolder, Func<RunView, OutputStore, Task<T>> end, CancellationToken stop)
    {
        PrivateFolder.Create(dataFolder);
        using var hold = DataFolderHold.Take(dataFolder);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddConsole(o => o.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning));
        services.AddNights(store, dataFolder, city: null);
        services.AddAggregatorJobs(new JobEngineOptions { Catalogue = NightServices.Catalogue, Schedule = [] });
        if (store.Provider != StoreProvider.Sqlite)
        {
            services.AddWorkers(WorkerSettings.Read(dataFolder).Options(leads: true));
        }

        await using var provider = services.BuildServiceProvider();
        await EngineServices.MigrateAsync(provider.GetRequiredService<Store>(), new JobSettings(), stop);
        await (provider.GetService<WorkerService>()?.StartAsync(stop) ?? Task.CompletedTask);

        var runs = provider.GetRequiredService<RunStore>();
        // The same night asked for again after a kill is the same request; asked for again after it is done, it is another.
        var request = await runs.FindUnfinishedAsync(NightParameters.RequestKind, night.ToJson(), stop)
            ?? await runs.RequestAsync(NightParameters.RequestKind, night.ToJson(), null, stop);
        var engine = provider.GetRequiredService<IJobEngine>();
        await engine.StartAsync(stop);
        await engine.EnqueueAsync(JobNames.Night, request, stop);
        var run = await NightWatcher.FollowAsync(runs, request, stop, cut: () => provider.GetRequiredService<Night>().Unwritten);
        return await end(run, provider.GetRequiredService<OutputStore>());
    }
}
