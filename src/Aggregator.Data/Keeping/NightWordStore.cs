using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Keeping;

/// <summary>Takes what persons had said by the end of a night out of a store, and puts it into an empty one.</summary>
/// <param name="store">The database.</param>
public sealed class NightWordStore(Store store)
{
    /// <summary>What had been said when a night read it.</summary>
    /// <param name="started">When the night began: what was said before it has read.</param>
    /// <param name="finished">When it ended: what was said after it has not.</param>
    /// <param name="wasRead">Tells of a decision or a reviewer's change made in between whether the night has it.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<NightWords> OfAsync(DateTime started, DateTime finished, Func<string, DateTime, bool> wasRead, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(wasRead);
        await using var context = store.Open();
        var decisions = await context.FindingDecisions.Where(row => row.DecidedAt <= finished).OrderBy(row => row.Id).ToListAsync(stop).ConfigureAwait(false);
        var reviews = await context.ReviewChanges.Where(row => row.WrittenAt <= finished).OrderBy(row => row.Id).ToListAsync(stop).ConfigureAwait(false);
        var returns = await context.SubmissionReturns.Where(row => row.ReturnedAt <= finished && (row.WithdrawnAt == null || row.WithdrawnAt > started)).OrderBy(row => row.Id).ToListAsync(stop).ConfigureAwait(false);
        var kept = HandInStateCode;
        var handIns = await context.HandIns.Where(row => row.ReceivedAt <= finished && row.State == kept).OrderBy(row => row.Id).ToListAsync(stop).ConfigureAwait(false);
        // What was taken back since stood then; what the first look came to is no part of a night.
        returns.ForEach(row => (row.WithdrawnAt, row.WithdrawnBy) = (null, null));
        handIns.ForEach(row => row.Told = null);
        return new NightWords(
            [.. decisions.Where(row => row.DecidedAt <= started || wasRead(row.Fingerprint, row.DecidedAt))],
            [.. reviews.Where(row => row.WrittenAt <= started || wasRead(row.Item, row.WrittenAt))],
            returns,
            await context.Placements.Where(row => row.PlacedAt <= finished).OrderBy(row => row.Id).ToListAsync(stop).ConfigureAwait(false),
            handIns);
    }

    /// <summary>Puts them into a store that has none, under their own numbers.</summary>
    public Task PutAsync(NightWords words, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(words);
        return store.WriteAsync(
            async (context, token) =>
            {
                context.AddRange(words.Decisions);
                context.AddRange(words.Reviews);
                context.AddRange(words.Returns);
                context.AddRange(words.Placements);
                context.AddRange(words.HandIns);
                await context.SaveChangesAsync(token).ConfigureAwait(false);
            },
            stop);
    }

    private static string HandInStateCode => Core.Reports.HandInStates.Code(Core.Reports.HandInState.Kept);
}
