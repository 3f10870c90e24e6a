using Aggregator.Data;

namespace Aggregator.Jobs.Nights;

/// <summary>
/// Gives the schedule's sign of life, asks for nights that are due and were not asked for, and picks up requests that nobody carries out: their process died
/// between writing the request and enqueuing it.
/// </summary>
/// <remarks>Safe to repeat: enqueuing a request that waits already changes nothing.</remarks>
public sealed class RequestPumpJob(RunStore runs, WatchStore watch, DueNights due, IJobEngine engine) : IJob
{
    /// <inheritdoc />
    public async Task RunAsync(long id, CancellationToken stop)
    {
        await watch.BeatAsync(WatchStore.Scheduler, stop).ConfigureAwait(false);
        await due.AskAsync(isTime: false, stop).ConfigureAwait(false);
        if (await runs.NextUnfinishedRequestAsync(stop).ConfigureAwait(false) is { } request)
        {
            await engine.EnqueueAsync(JobNames.Night, request, stop).ConfigureAwait(false);
        }
    }
}
