using Aggregator.Data;
using Microsoft.Extensions.Logging;

namespace Aggregator.Jobs.OnQuartz;

/// <summary>
/// Sees by a stopwatch which process of the cluster no longer shows that it lives. Quartz compares what their clocks said: where a clock was set back since, a dead process
/// looks alive until that clock has caught up, and what it ran waits as long.
/// </summary>
internal sealed class CheckInWatch : IAsyncDisposable
{
    private readonly JobCluster _cluster;
    private readonly string _self;
    private readonly TimeProvider _clock;
    private readonly Func<CancellationToken, Task> _afterwards;
    private readonly ILogger _log;
    private readonly Store _store;
    private readonly Dictionary<string, (long At, long Since)> _seen = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();
    private readonly Task _loop;

    /// <param name="cluster">The cluster.</param>
    /// <param name="self">This process's name in it.</param>
    /// <param name="clock">For the stopwatch.</param>
    /// <param name="afterwards">Called when a process is gone, however it went: what a clock that ran ahead has put off is to be put right.</param>
    /// <param name="log">Told of each one given up.</param>
    public CheckInWatch(JobCluster cluster, string self, TimeProvider clock, Func<CancellationToken, Task> afterwards, ILogger log)
    {
        (_cluster, _self, _clock, _afterwards, _log) = (cluster, self, clock, afterwards, log);
        _store = new Store(cluster.Database);
        _loop = Task.Run(LoopAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _loop.ConfigureAwait(false);
        _store.Dispose();
        _end.Dispose();
    }

    private async Task LoopAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(_cluster.BeatEvery, _clock, _end.Token).ConfigureAwait(false);
                await LookAsync(_end.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // Stopping.
            }
            catch (Exception unreachable) when (unreachable is not OutOfMemoryException)
            {
                // What was seen before a gap says nothing of who lived through it.
                _seen.Clear();
            }
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        // Quartz itself comes first wherever the clocks let it.
        var patience = _cluster.DeadAfter + (3 * _cluster.BeatEvery);
        var there = await SchedulerTables.CheckInsAsync(_store, stop).ConfigureAwait(false);
        var gone = _seen.Keys.Except(there.Select(one => one.Process), StringComparer.Ordinal).ToList();
        gone.ForEach(one => _seen.Remove(one));
        foreach (var (process, at) in there.Where(one => one.Process != _self))
        {
            if (!_seen.TryGetValue(process, out var before) || before.At != at)
            {
                _seen[process] = (at, _clock.GetTimestamp());
            }
            else if (_clock.GetElapsedTime(before.Since) > patience && await SchedulerTables.GiveUpAsync(_store, process, at, _clock.GetUtcNow().Ticks, stop).ConfigureAwait(false))
            {
                _log.LogWarning("Process {Process} of the scheduler no longer shows that it lives, though by the clocks it might; the others go on with what it ran", process);
            }
        }

        if (gone.Count > 0)
        {
            await _afterwards(stop).ConfigureAwait(false);
        }
    }
}
