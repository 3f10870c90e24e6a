using Aggregator.Core.Checking.Reviews;
using Aggregator.Data.Access;
using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data;

/// <summary>What reviewers wrote in the workbooks they handed back. Rows are added and never changed; safe to repeat.</summary>
/// <param name="store">The database.</param>
public sealed class ReviewStore(Store store)
{
    /// <summary>
    /// Writes a workbook's edits, all or none. An edit that says what stands already is no change; one of a cell that has been changed to
    /// something else since the workbook was made, by whomever, or since this very workbook was handed in before, is a conflict, and then
    /// nothing is written.
    /// </summary>
    /// <param name="edits">At most one for a cell.</param>
    /// <param name="by">Who hands the workbook in.</param>
    /// <param name="at">When.</param>
    /// <param name="sha256">Hash of the workbook.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<ReviewAppend> AppendAsync(IReadOnlyList<ReviewEdit> edits, string by, DateTimeOffset at, string sha256, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(edits);
        var author = StoredText.Fit(by, Lengths.Name);

        // Points and number are two rows: two writers' halves must not make a pair.
        return edits.Count == 0 ? new ReviewAppend([], []) : await store.WriteAsync(
            async (context, token) =>
            {
                var (rows, conflicts) = await PlanAsync(context, edits, author, at, sha256, token).ConfigureAwait(false);
                if (conflicts.Count == 0 && rows.Count > 0)
                {
                    context.AddRange(rows);
                    await context.SaveChangesAsync(token).ConfigureAwait(false);
                }

                return Outcome(rows, conflicts);
            },
            stop,
            isSerial: true).ConfigureAwait(false);
    }

    /// <summary>What <see cref="AppendAsync"/> would come to; nothing is written.</summary>
    public async Task<ReviewAppend> TryAsync(IReadOnlyList<ReviewEdit> edits, string by, DateTimeOffset at, string sha256, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(edits);
        await using var context = store.Open();
        var (rows, conflicts) = await PlanAsync(context, edits, StoredText.Fit(by, Lengths.Name), at, sha256, stop).ConfigureAwait(false);
        return Outcome(rows, conflicts);
    }

    /// <summary>Everything that was ever written, in the order it was.</summary>
    public async Task<IReadOnlyList<ReviewEntry>> AllAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        var rows = await context.ReviewChanges.OrderBy(row => row.Id).ToListAsync(stop).ConfigureAwait(false);
        return rows.ConvertAll(EntryOf);
    }

    /// <summary>What was ever written about a unit, in the order it was.</summary>
    /// <param name="unit">Unit code.</param>
    /// <param name="stop">Cancels.</param>
    public async Task<IReadOnlyList<ReviewEntry>> OfUnitAsync(string unit, CancellationToken stop)
    {
        await using var context = store.Open();
        var rows = await context.ReviewChanges.Where(row => row.Unit == unit).OrderBy(row => row.Id).ToListAsync(stop).ConfigureAwait(false);
        return rows.ConvertAll(EntryOf);
    }

    private static async Task<(List<ReviewChangeRow> Rows, List<ReviewConflict> Conflicts)> PlanAsync(
        AggregatorContext context, IReadOnlyList<ReviewEdit> edits, string by, DateTimeOffset at, string sha256, CancellationToken stop)
    {
        var (rows, conflicts) = (new List<ReviewChangeRow>(), new List<ReviewConflict>());
        var known = await HistoriesAsync(context, [.. edits.Select(edit => edit.Cell.Unit).Distinct(StringComparer.Ordinal)], stop).ConfigureAwait(false);
        foreach (var edit in edits)
        {
            List<ReviewChangeRow> history = [.. known[KeyOf(edit.Cell)]];
            var (standing, wanted) = (history.Count == 0 ? "" : history[^1].CellValue, StoredText.Of(edit.Value));
            if (wanted == standing)
            {
                continue;
            }

            // Names are shared by whole offices: whose change stands is no leave to write over it with an older workbook. Nor may a workbook bring
            // back what it brought once and what was changed since, though the cell says again what it said when the workbook was made.
            if (standing != edit.Base || history.Exists(row => row.Sha256 == sha256))
            {
                conflicts.Add(new ReviewConflict(edit, EntryOf(history[^1])));
            }
            else
            {
                rows.Add(RowOf(edit, history.Count + 1, wanted, by, at, sha256));
            }
        }

        return (rows, conflicts);
    }

    private static async Task<ILookup<(string, int, string, string), ReviewChangeRow>> HistoriesAsync(AggregatorContext context, List<string> units, CancellationToken stop)
    {
        var rows = new List<ReviewChangeRow>();
        foreach (var some in units.Chunk(FewParameters.Count))
        {
            rows.AddRange(await context.ReviewChanges.Where(row => some.Contains(row.Unit)).ToListAsync(stop).ConfigureAwait(false));
        }

        return rows.OrderBy(row => row.Revision).ToLookup(row => (row.Unit, row.Year, row.Item, row.Field));
    }

    private static (string Unit, int Year, string Item, string Field) KeyOf(ReviewCell cell) =>
        (StoredText.Fit(cell.Unit, Lengths.Name), cell.Year, StoredText.Fit(cell.Item, Lengths.Code), cell.Field.Code());

    private static ReviewAppend Outcome(List<ReviewChangeRow> rows, List<ReviewConflict> conflicts) =>
        conflicts.Count > 0 ? new ReviewAppend([], conflicts) : new ReviewAppend(rows.ConvertAll(EntryOf), []);

    private static ReviewEntry EntryOf(ReviewChangeRow row) => new(
        new ReviewCell(ReviewFields.Parse(row.Field) ?? throw new InvalidDataException($"The change {row.Id} is of no known field."), row.Unit, row.Year, row.Item),
        row.CellValue, row.WrittenBy, UtcTime.Of(row.WrittenAt))
    { Judged = row.Judged };

    private static ReviewChangeRow RowOf(ReviewEdit edit, int revision, string value, string by, DateTimeOffset at, string sha256)
    {
        var (unit, year, item, field) = KeyOf(edit.Cell);
        return new ReviewChangeRow
        {
            Field = field,
            Unit = unit,
            Year = year,
            Item = item,
            Revision = revision,
            CellValue = value,
            WrittenBy = by,
            WrittenAt = at.UtcDateTime,
            Judged = edit.Judged is { } judged ? StoredText.Of(judged) : null,
            Sha256 = sha256,
        };
    }
}
