using Aggregator.Core.Reports;
using Aggregator.Data.Access;
using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data;

/// <summary>What persons said whose report a file is. Rows are added and never changed; safe to repeat.</summary>
/// <param name="store">The database.</param>
public sealed class PlacementStore(Store store)
{
    /// <summary>Adds a word. Its revision follows the one the person had before its eyes.</summary>
    /// <returns>The word that stands instead when somebody else spoke meanwhile, and nothing is added; null when it was added or says what stands already.</returns>
    public Task<FilePlacement?> AppendAsync(FilePlacement placement, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(placement);
        return store.WriteAsync(
            async (context, token) =>
            {
                var last = await context.Placements.Where(row => row.Sha256 == placement.Sha256).OrderByDescending(row => row.Revision).FirstOrDefaultAsync(token).ConfigureAwait(false);
                if (last is not null && placement.Revision <= last.Revision)
                {
                    return last.Unit == placement.Unit && last.Year == placement.Year && last.PlacedBy == placement.By ? null : PlacementOf(last);
                }

                context.Add(RowOf(placement));
                await context.SaveChangesAsync(token).ConfigureAwait(false);
                return (FilePlacement?)null;
            },
            stop);
    }

    /// <summary>Every word in the order it was said.</summary>
    public async Task<IReadOnlyList<FilePlacement>> AllAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        return (await context.Placements.OrderBy(row => row.Id).ToListAsync(stop).ConfigureAwait(false)).ConvertAll(PlacementOf);
    }

    private static FilePlacement PlacementOf(PlacementRow row) =>
        new(row.Sha256, row.Revision, row.Withdrawn ? null : row.Unit, row.Year, row.Reason, row.PlacedBy, UtcTime.Of(row.PlacedAt));

    private static PlacementRow RowOf(FilePlacement one) => new()
    {
        Sha256 = one.Sha256,
        Revision = one.Revision,
        Unit = StoredText.Fit(one.Unit, Lengths.Name),
        Year = one.Year,
        Reason = StoredText.Of(one.Reason),
        PlacedBy = StoredText.Fit(one.By, Lengths.Name),
        PlacedAt = one.At.UtcDateTime,
        Withdrawn = one.IsWithdrawal,
    };
}
