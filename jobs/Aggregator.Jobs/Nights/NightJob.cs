using Aggregator.Data;
using Aggregator.Pipeline;

namespace Aggregator.Jobs.Nights;

/// <summary>A city's night. The id is a run request's; 0 is the scheduled time, at which the nights that are due are asked for.</summary>
/// <remarks>Safe to repeat: a finished request is left as it is, a night cut off goes on where it stopped. Requests are seen to one after another, the oldest first.</remarks>
public sealed class NightJob(Night night, DueNights due, RunStore runs, IJobEngine engine) : IJob
{
    /// <inheritdoc />
    public async Task RunAsync(long id, CancellationToken stop)
    {
        if (id == 0)
        {
            await due.AskAsync(isTime: true, stop).ConfigureAwait(false);
        }
        else
        {
            await night.RunAsync(id, stop).ConfigureAwait(false);
            if (NightParameters.FromJson((await runs.GetRequestAsync(id, stop).ConfigureAwait(false)).ParametersJson).MadeUpOn is null)
            {
                return;
            }
        }

        // Nights that are made up follow each other at once; whatever else waits is the pump's.
        if (await runs.NextUnfinishedRequestAsync(stop).ConfigureAwait(false) is { } next)
        {
            await engine.EnqueueAsync(JobNames.Night, next, stop).ConfigureAwait(false);
        }
    }
}
