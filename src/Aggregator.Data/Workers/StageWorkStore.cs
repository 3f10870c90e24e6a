using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Workers;

/// <summary>The parts of stages that are offered, taken and done. Two workers never have one part at a time; a part whose worker was struck off is free again.</summary>
/// <param name="store">The database.</param>
public sealed class StageWorkStore(Store store)
{
    /// <summary>How many free parts a worker looks at before it takes some; the more, the less two take to the same one.</summary>
    private const int LookedAt = 32;

    /// <summary>Offers the parts of a stage in place of those that were offered before.</summary>
    public Task OfferAsync(long runId, string stage, string ability, IReadOnlyList<StagePart> parts, CancellationToken stop) => store.WriteAsync(
        async (context, token) =>
        {
            await Of(context, runId, stage).ExecuteDeleteAsync(token).ConfigureAwait(false);
            var fit = StoredText.Fit(ability, Lengths.Name);
            await BulkRows.InsertAsync(
                context,
                [.. parts.Select((part, i) => new StageWorkRow { RunId = runId, Stage = stage, Ordinal = i + 1, Ability = fit, InputJson = part.InputJson, Items = part.Items })],
                token).ConfigureAwait(false);
        },
        stop);

    /// <summary>Takes some free parts; none when there are none that this worker can do.</summary>
    /// <param name="worker">Who takes them.</param>
    /// <param name="ability">What it can do.</param>
    /// <param name="count">How many at most.</param>
    /// <param name="stop">Cancels.</param>
    public Task<IReadOnlyList<TakenPart>> TakeAsync(long worker, string ability, int count, CancellationToken stop)
    {
        var fit = StoredText.Fit(ability, Lengths.Name);
        return store.WriteAsync<IReadOnlyList<TakenPart>>(
            async (context, token) =>
            {
                var free = await WorkerQueries.Free(context, fit, LookedAt).Select(row => new TakenPart(row.RunId, row.Stage, row.Ordinal, row.InputJson, row.Attempts + 1))
                    .ToListAsync(token).ConfigureAwait(false);
                // Each begins elsewhere, so that they seldom meet; which result stands does not depend on who made it.
                var from = free.Count <= count ? 0 : Random.Shared.Next(free.Count - count + 1);
                var taken = new List<TakenPart>();
                foreach (var part in free.GetRange(from, Math.Min(count, free.Count)))
                {
                    if (await WorkerQueries.Part(context, part).Where(row => row.WorkerId == null && !row.IsDone)
                            .ExecuteUpdateAsync(set => set.SetProperty(row => row.WorkerId, worker).SetProperty(row => row.Attempts, row => row.Attempts + 1), token).ConfigureAwait(false) > 0)
                    {
                        taken.Add(part);
                    }
                }

                return taken;
            },
            stop);
    }

    /// <summary>Notes that a part is done.</summary>
    /// <returns>False when it was no longer the worker's: somebody else does it, or the stage is through.</returns>
    public Task<bool> DoneAsync(long worker, TakenPart part, string? faultsJson, CancellationToken stop) => store.WriteAsync(
        async (context, token) => await WorkerQueries.Part(context, part).Where(row => row.WorkerId == worker)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsDone, true).SetProperty(row => row.WorkerId, (long?)null).SetProperty(row => row.FaultsJson, faultsJson), token).ConfigureAwait(false) > 0,
        stop);

    /// <summary>Gives a part back undone: the worker is stopping.</summary>
    public Task GiveBackAsync(long worker, TakenPart part, CancellationToken stop) => store.WriteAsync(
        (context, token) => WorkerQueries.Part(context, part).Where(row => row.WorkerId == worker && !row.IsDone)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.WorkerId, (long?)null).SetProperty(row => row.Attempts, row => row.Attempts - 1), token),
        stop);

    /// <summary>How far a stage is.</summary>
    public async Task<StageState> StateAsync(long runId, string stage, CancellationToken stop)
    {
        await using var context = store.Open();
        var counts = await Of(context, runId, stage).GroupBy(row => row.IsDone).Select(group => new { IsDone = group.Key, Parts = group.Count(), Items = group.Sum(row => row.Items) })
            .ToListAsync(stop).ConfigureAwait(false);
        return new StageState(counts.Where(one => !one.IsDone).Sum(one => one.Parts), counts.Where(one => one.IsDone).Sum(one => one.Items));
    }

    /// <summary>What crashed over the parts that are done, in their order.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(long runId, string stage, CancellationToken stop)
    {
        await using var context = store.Open();
        return await Of(context, runId, stage).Where(row => row.FaultsJson != null).OrderBy(row => row.Ordinal).Select(row => row.FaultsJson!).ToListAsync(stop).ConfigureAwait(false);
    }

    /// <summary>Takes all parts of a run away: it has ended.</summary>
    public Task ClearAsync(long runId, CancellationToken stop) =>
        store.WriteAsync((context, token) => context.StageWork.Where(row => row.RunId == runId).ExecuteDeleteAsync(token), stop);

    private static IQueryable<StageWorkRow> Of(AggregatorContext context, long runId, string stage) => context.StageWork.Where(row => row.RunId == runId && row.Stage == stage);
}
