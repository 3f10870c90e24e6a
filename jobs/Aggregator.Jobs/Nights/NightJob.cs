using Aggregator.Pipeline;

namespace Aggregator.Jobs.Nights;

/// <summary>A city's night. The id is a run request's; 0 is the scheduled night, which asks for today's and leaves it to that request's own run.</summary>
/// <remarks>Safe to repeat: a finished request is left as it is, a night cut off goes on where it stopped.</remarks>
public sealed class NightJob(Night night, NightRequests requests, IJobEngine engine) : IJob
{
    /// <inheritdoc />
    public async Task RunAsync(long id, CancellationToken stop)
    {
        if (id != 0)
        {
            await night.RunAsync(id, stop).ConfigureAwait(false);
        }
        else if (await requests.AskForScheduledAsync(stop).ConfigureAwait(false) is { } request)
        {
            await engine.EnqueueAsync(JobNames.Night, request, stop).ConfigureAwait(false);
        }
    }
}
