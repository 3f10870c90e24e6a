using Aggregator.Jobs.Running;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;
using Quartz.Extensibility;

namespace Aggregator.Jobs.OnQuartz;

/// <summary>One configured Quartz scheduler in a container of its own, with the file it holds.</summary>
internal sealed class QuartzSetup : IAsyncDisposable, IJobFactory
{
    private readonly Func<QuartzRun> _newRun;
    private readonly StandaloneSchedulerFactory _factory;
    private readonly SchedulerFile? _file;

    private QuartzSetup(JobEngineOptions options, JobRunner runner, RunningJobs running, TimeProvider clock, ILoggerFactory logs, SchedulerFile? file)
    {
        var log = logs.CreateLogger<QuartzEngine>();
        _newRun = () => new QuartzRun(Queue, runner, running, options.Catalogue, clock, log);
        _file = file;
        _factory = QuartzSchedulerBuilder.Create(quartz =>
        {
            // Quartz narrates at Information; the engine says itself what it does.
            quartz.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning).AddProvider(new ForwardedLogs(logs)));
            quartz.ConfigureScheduler(scheduler => scheduler.InstanceName = "aggregator");
            quartz.UseDefaultThreadPool(options.Workers);
            quartz.UseTimeProvider(clock);
            quartz.UseJobFactory(this);
            quartz.AddSchedulerListener(new BrokenTriggers(log));
            if (options.Cluster is { } cluster)
            {
                QuartzCluster.Use(quartz, cluster, options.Catalogue);
            }
            else if (file is not null)
            {
                quartz.UsePersistentStore(store => store.UseSqlite(SqliteFactory.Instance, file.ConnectionString).ProvisionSchema());
            }
            else
            {
                quartz.UseInMemoryStore();
            }
        }).Build();
    }

    public IScheduler Scheduler { get; private set; } = null!;

    public QuartzQueue Queue { get; private set; } = null!;

    public static async Task<QuartzSetup> OpenAsync(
        JobEngineOptions options, JobRunner runner, RunningJobs running, TimeProvider clock, ILoggerFactory logs, CancellationToken stop)
    {
        var file = options.StoreFile is null ? null : SchedulerFile.Open(options.StoreFile);
        var setup = new QuartzSetup(options, runner, running, clock, logs, file);
        try
        {
            setup.Scheduler = await setup._factory.GetScheduler(stop).ConfigureAwait(false);
            setup.Queue = new QuartzQueue(setup.Scheduler, options.Catalogue, clock);
            return setup;
        }
        catch
        {
            await setup.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public ValueTask<JobScope> CreateJob(TriggerFiredBundle bundle, IScheduler scheduler, CancellationToken cancellationToken) => new(new JobScope(_newRun(), null));

    public ValueTask ReturnJob(JobScope scope, CancellationToken cancellationToken) => default;

    public async ValueTask DisposeAsync()
    {
        if (Scheduler is not null)
        {
            await Scheduler.Shutdown(waitForJobsToComplete: false).ConfigureAwait(false);
        }

        await _factory.DisposeAsync().ConfigureAwait(false);
        _file?.Dispose();
    }

    /// <summary>A trigger Quartz has given up on is a run that would silently never happen. The next start tries it again.</summary>
    private sealed class BrokenTriggers(ILogger log) : ISchedulerListener
    {
        public string Name => nameof(BrokenTriggers);

        public ValueTask TriggerInError(IScheduler scheduler, TriggerKey triggerKey, CancellationToken cancellationToken = default)
        {
            log.LogCritical("The scheduler cannot fire {Trigger} and leaves it until the next start", triggerKey);
            return default;
        }
    }

    private sealed class ForwardedLogs(ILoggerFactory logs) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => logs.CreateLogger(categoryName);

        public void Dispose()
        {
            // The factory is the application's.
        }
    }
}
