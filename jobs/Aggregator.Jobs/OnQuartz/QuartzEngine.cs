using Aggregator.Jobs.Running;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Aggregator.Jobs.OnQuartz;

/// <summary>The default engine: Quartz in this process, its schedule in memory or in a SQLite file of its own.</summary>
public sealed class QuartzEngine(JobEngineOptions options, JobRunner runner, TimeProvider clock, ILoggerFactory logs) : IJobEngine
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    private readonly ILogger _log = logs.CreateLogger<QuartzEngine>();
    private readonly RunningJobs _running = new();
    private readonly SemaphoreSlim _gate = new(1, 1);
    private QuartzSetup? _quartz;
    private CheckInWatch? _watch;
    private IReadOnlyList<Recurring>? _schedule;
    private bool _disposed;

    /// <inheritdoc />
    public async Task StartAsync(CancellationToken stop = default)
    {
        var quartz = await OpenAsync(stop).ConfigureAwait(false);
        await quartz.Scheduler.ResetTriggersFromErrorState(GroupMatcher<TriggerKey>.AnyGroup(), stop).ConfigureAwait(false);
        await quartz.Scheduler.Start(stop).ConfigureAwait(false);
        if (options.Cluster is { } cluster)
        {
            _watch ??= new CheckInWatch(cluster, quartz.Scheduler.SchedulerInstanceId, clock, token => _schedule is { } known ? quartz.Queue.RecurAsync(known, token) : Task.CompletedTask, _log);
        }

        _log.LogInformation("Job engine Quartz started, {Workers} workers, store {Store}", options.Workers, options.Cluster?.Database.Place ?? options.StoreFile ?? "in memory");
    }

    /// <inheritdoc />
    public Task<bool> EnqueueAsync(string job, long id, CancellationToken stop = default) => ScheduleAsync(job, id, clock.GetUtcNow(), stop);

    /// <inheritdoc />
    public async Task<bool> ScheduleAsync(string job, long id, DateTimeOffset at, CancellationToken stop = default)
    {
        options.Catalogue.Get(job);
        return await (await OpenAsync(stop).ConfigureAwait(false)).Queue.PutAsync(new RunKey(job, id), 1, at, stop).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task RecurAsync(IReadOnlyList<Recurring> schedule, CancellationToken stop = default)
    {
        await (await OpenAsync(stop).ConfigureAwait(false)).Queue.RecurAsync(schedule, stop).ConfigureAwait(false);
        _schedule = schedule;
    }

    /// <inheritdoc />
    public async Task<bool> CancelAsync(string job, long id, CancellationToken stop = default)
    {
        var run = new RunKey(job, id);
        var waited = await (await OpenAsync(stop).ConfigureAwait(false)).Queue.TakeOutAsync(run, stop).ConfigureAwait(false);
        return _running.Cancel(run) || waited;
    }

    /// <inheritdoc />
    public async Task DrainAsync(CancellationToken stop = default)
    {
        var queue = (await OpenAsync(stop).ConfigureAwait(false)).Queue;
        while (!_running.IsEmpty || await queue.HasWorkAsync(stop).ConfigureAwait(false))
        {
            await Task.Delay(Poll, stop).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
            if (_watch is not null)
            {
                await _watch.DisposeAsync().ConfigureAwait(false);
            }

            if (_quartz is not null)
            {
                await StopAsync(_quartz).ConfigureAwait(false);
            }

            _running.Dispose();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Standby first: what stops now is put back into a store that still takes it and no longer fires.</summary>
    private async Task StopAsync(QuartzSetup quartz)
    {
        await quartz.Scheduler.Standby().ConfigureAwait(false);
        _running.CancelAll();
        var begun = clock.GetTimestamp();
        while (!_running.IsEmpty && clock.GetElapsedTime(begun) < options.Grace)
        {
            await Task.Delay(Poll).ConfigureAwait(false);
        }

        if (!_running.IsEmpty)
        {
            _log.LogWarning("Jobs did not stop within {Grace}; they are left to run again at the next start", options.Grace);
        }

        await quartz.DisposeAsync().ConfigureAwait(false);
        _log.LogInformation("Job engine stopped after {Elapsed}", clock.GetElapsedTime(begun));
    }

    /// <summary>Opens the store at first use: only then is its file made and locked.</summary>
    private async Task<QuartzSetup> OpenAsync(CancellationToken stop)
    {
        await _gate.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _quartz ??= await QuartzSetup.OpenAsync(options, runner, _running, clock, logs, stop).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }
}
