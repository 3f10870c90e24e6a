using Aggregator.Data;
using Aggregator.Jobs;
using Aggregator.Jobs.Nights;
using Aggregator.Jobs.OnQuartz;
using Aggregator.Server.Commands;

namespace Aggregator.Server.Hosting;

/// <summary>How a process schedules and works: alone on a SQLite file of its data folder, or as one of the workers of a server's database.</summary>
internal static class EngineServices
{
    /// <summary>Adds the engine, and the worker where the database is shared.</summary>
    /// <param name="services">The application's, with its nights.</param>
    /// <param name="store">The database.</param>
    /// <param name="dataFolder">Where an engine of its own keeps its file.</param>
    /// <param name="isOffice">Whether the process has the roster, the inbox and the output folder of the scheduled city.</param>
    /// <param name="fetches">Whether its settings let it visit web sites; one that may not leaves that to another of the cluster.</param>
    public static void AddEngine(this IServiceCollection services, StoreOptions store, string dataFolder, bool isOffice, bool fetches)
    {
        var jobs = JobSettings.Read(dataFolder);
        if (store.Provider == StoreProvider.Sqlite)
        {
            AddJobs(services, jobs, new JobEngineOptions { Catalogue = NightServices.Catalogue, StoreFile = Path.Combine(dataFolder, "scheduler.db") });
            return;
        }

        var workers = WorkerSettings.Read(dataFolder).Options(isOffice);
        services.AddWorkers(workers);
        AddJobs(services, jobs, new JobEngineOptions
        {
            Catalogue = NightServices.Catalogue,
            Cluster = new JobCluster { Database = store, IsOffice = isOffice, Leaves = fetches ? [] : [JobNames.Portals], BeatEvery = workers.BeatEvery, DeadAfter = workers.DeadAfter },
            // Who has no city knows nothing of the schedule; an empty one would take away that of the others.
            Schedule = isOffice ? Schedule.All : null,
        });
    }

    /// <summary>Brings the store up to date, the scheduler's tables with it.</summary>
    public static async Task<MigrationReport> MigrateAsync(Store store, JobSettings jobs, CancellationToken stop)
    {
        var report = await new Migrator(store, TimeProvider.System).MigrateAsync(dryRun: false, stop);
        await MakeTablesAsync(store, jobs, stop);
        return report;
    }

    /// <summary>Makes the tables of the engine that is chosen, and Quartz's always: an office may go back to it.</summary>
    public static async Task MakeTablesAsync(Store store, JobSettings jobs, CancellationToken stop)
    {
        await QuartzTables.MakeAsync(store, stop);
        if (jobs.OnHangfire)
        {
            await HangfireInThisBuild.MakeTablesAsync(store.Options, stop);
        }
    }

    private static void AddJobs(IServiceCollection services, JobSettings jobs, JobEngineOptions options)
    {
        if (jobs.OnHangfire)
        {
            HangfireInThisBuild.AddEngine(services, options);
        }
        else
        {
            services.AddAggregatorJobs(options);
        }
    }
}
