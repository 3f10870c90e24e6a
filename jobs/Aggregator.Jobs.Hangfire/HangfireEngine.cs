using Aggregator.Jobs.Running;
using Hangfire;
using Hangfire.Common;
using Microsoft.Extensions.Logging;

namespace Aggregator.Jobs.OnHangfire;

/// <summary>The other engine: Hangfire in this process, its jobs in a server's database or in memory.</summary>
/// <remarks>Hangfire's calls wait on their thread; here they are made on the pool's.</remarks>
public sealed class HangfireEngine : IJobEngine
{
    private static readonly TimeSpan DrainPoll = TimeSpan.FromMilliseconds(50);

    private readonly JobEngineOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly JobStorage _storage;
    private readonly JobFilterCollection _filters;
    private readonly RunQueue _queue;
    private readonly RunCount _count = new();
    private readonly Func<HangfireRun> _newRun;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private IDisposable? _hold;
    private BackgroundJobServer? _server;
    private bool _disposed;

    /// <summary>An engine over a store of Hangfire's; see <see cref="HangfireStorage"/>.</summary>
    public HangfireEngine(JobEngineOptions options, JobRunner runner, TimeProvider clock, ILoggerFactory logs, JobStorage storage)
    {
        (_options, _clock, _storage, _log) = (options, clock, storage, logs.CreateLogger<HangfireEngine>());
        HangfireLogs.Use(logs);
        StoredTypes.Restrict();
        var lanes = new Lanes(storage, clock, _log);
        var states = new RunStates(options.Catalogue, lanes, clock, _log);
        _filters = new JobFilterCollection { states, new StatisticsHistoryAttribute() };
        _queue = new RunQueue(storage, _filters, options.Catalogue, clock);
        _newRun = () => new HangfireRun(runner, states, lanes, _count);
    }

    /// <summary>What clients of Hangfire other than this engine, such as its dashboard, must go by.</summary>
    public IJobFilterProvider Filters => _filters;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken stop = default) => WithAsync(
        () =>
        {
            _server = new BackgroundJobServer(HangfirePace.Of(_options, _filters, new Activator(_newRun)), _storage);
            _log.LogInformation("Job engine Hangfire started, {Workers} workers, store {Store}", _options.Workers, _storage);
            return true;
        },
        stop);

    /// <inheritdoc />
    public Task<bool> EnqueueAsync(string job, long id, CancellationToken stop = default) => ScheduleAsync(job, id, _clock.GetUtcNow(), stop);

    /// <inheritdoc />
    public Task<bool> ScheduleAsync(string job, long id, DateTimeOffset at, CancellationToken stop = default) => WithAsync(() => _queue.Put(new RunName(job, id), at), stop);

    /// <inheritdoc />
    public Task RecurAsync(IReadOnlyList<Recurring> schedule, CancellationToken stop = default) => WithAsync(
        () =>
        {
            _queue.Recur(schedule);
            return true;
        },
        stop);

    /// <inheritdoc />
    public Task<bool> CancelAsync(string job, long id, CancellationToken stop = default) => WithAsync(() => _queue.TakeOut(new RunName(job, id)), stop);

    /// <inheritdoc />
    public async Task DrainAsync(CancellationToken stop = default)
    {
        while (!_count.IsZero || await WithAsync(_queue.HasWork, stop).ConfigureAwait(false))
        {
            await Task.Delay(DrainPoll, stop).ConfigureAwait(false);
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
            var begun = _clock.GetTimestamp();
            if (_server is not null)
            {
                await Task.Run(_server.Dispose).ConfigureAwait(false);
            }

            if (!_count.IsZero)
            {
                _log.LogWarning("Jobs did not stop within {Grace}; they are left to run again", _options.Grace);
            }

            _hold?.Dispose();
            HangfireLogs.Forget();
            _log.LogInformation("Job engine stopped after {Elapsed}", _clock.GetElapsedTime(begun));
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<T> WithAsync<T>(Func<T> ask, CancellationToken stop)
    {
        await _gate.WaitAsync(stop).ConfigureAwait(false);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _hold ??= _options.StoreFile is { } file ? SchedulerHold.Take(file) : null;
        }
        finally
        {
            _gate.Release();
        }

        return await Task.Run(ask, stop).ConfigureAwait(false);
    }

    private sealed class Activator(Func<HangfireRun> newRun) : JobActivator
    {
        public override object ActivateJob(Type jobType) => newRun();
    }
}
