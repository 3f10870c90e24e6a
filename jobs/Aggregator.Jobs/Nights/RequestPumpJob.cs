using Aggregator.Data;

namespace Aggregator.Jobs.Nights;

/// <summary>Picks up run requests that nobody carries out: their process died between writing the request and enqueuing it.</summary>
/// <remarks>Safe to repeat: enqueuing a request that waits already changes nothing.</remarks>
public sealed class RequestPumpJob(RunStore runs, IJobEngine engine) : IJob
{
    /// <inheritdoc />
    public async Task RunAsync(long id, CancellationToken stop)
    {
        if (await runs.NextUnfinishedRequestAsync(stop).ConfigureAwait(false) is { } request)
        {
            await engine.EnqueueAsync(JobNames.Night, request, stop).ConfigureAwait(false);
        }
    }
}
