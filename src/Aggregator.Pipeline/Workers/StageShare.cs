using System.Text.Json;
using Aggregator.Data.Workers;

namespace Aggregator.Pipeline.Workers;

/// <summary>Has the parts of a stage done by all workers of the database, this process's own hands among them.</summary>
internal sealed class StageShare(StageWorkStore work, WorkerOptions options, TimeProvider clock)
{
    /// <summary>Offers the parts and waits until they are done.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="parts">What is to be done.</param>
    /// <param name="advance">Told of how many outputs there are.</param>
    /// <param name="stop">Cancels.</param>
    /// <returns>What crashed.</returns>
    public async Task<IReadOnlyList<PartFault>> DoAsync(long runId, string stage, IReadOnlyList<StagePart> parts, Func<int, Task> advance, CancellationToken stop)
    {
        await work.OfferAsync(runId, stage, options.Ability, parts, stop);
        for (var state = new StageState(parts.Count, 0); state.Open > 0;)
        {
            await Task.Delay(Shorter(options.IdleWait, TimeSpan.FromMilliseconds(250)), clock, stop);
            state = await work.StateAsync(runId, stage, stop);
            await advance(state.DoneItems);
        }

        return [.. (await work.FaultsAsync(runId, stage, stop)).SelectMany(json => JsonSerializer.Deserialize<List<PartFault>>(json, Payload.Options) ?? [])];
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
