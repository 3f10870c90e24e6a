using System.Globalization;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web;

/// <summary>What reviewers wrote, a row for each finding or indicator.</summary>
/// <param name="Rows">In roster order, then the latest year, findings before indicators.</param>
/// <param name="Units">The units that have rows, in roster order, whatever is searched for.</param>
public sealed record LedgerBoard(IReadOnlyList<LedgerRow> Rows, IReadOnlyList<(string Code, string Name)> Units)
{
    /// <summary>How many rows have a deadline that is past.</summary>
    public int Overdue => Rows.Count(row => row.IsOverdue);

    /// <summary>How many of the findings say how far they have come, by word.</summary>
    public IReadOnlyList<(string Word, int Count)> Progress =>
        [.. ReviewFields.ProgressWords.Select(word => (word, Rows.Count(row => row.Of(ReviewField.Progress) == word))).Where(one => one.Item2 > 0)];

    /// <summary>Lays what was written beside the night.</summary>
    /// <param name="night">The last finished night.</param>
    /// <param name="history">Every change in the order it was made.</param>
    /// <param name="unit">Only this unit's; all when null.</param>
    /// <param name="search">Only rows that hold this text; all when blank.</param>
    public static LedgerBoard Of(CitySnapshot night, IReadOnlyList<ReviewEntry> history, string? unit, string? search)
    {
        var book = ReviewBook.Of(history);
        var known = night.Reviews.Select(entry => (entry.Cell, entry.Value)).ToHashSet();
        var findings = night.Findings.GroupBy(finding => finding.Fingerprint, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var ranked = night.Ranking.GroupBy(one => one.Unit, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        var all = history.GroupBy(entry => (entry.Cell.Unit, entry.Cell.Year, entry.Cell.Item, IsScore: entry.Cell.Field.IsOfScore()))
            .Select(group => Row(group.Key, [.. group]))
            .OrderBy(row => night.Roster.OrderOf(row.Unit)).ThenBy(row => row.Unit, StringComparer.Ordinal).ThenByDescending(row => row.Year).ThenBy(row => row.IsScore).ThenBy(row => row.Item, StringComparer.Ordinal)
            .ToList();
        return new LedgerBoard(
            [.. all.Where(row => (unit is null || row.Unit == unit) && Holds(row, search?.Trim()))],
            [.. all.Select(row => (row.Unit, row.UnitName)).Distinct()]);

        LedgerRow Row((string Unit, int Year, string Item, bool IsScore) key, List<ReviewEntry> changes)
        {
            IReadOnlyList<ReviewEntry> standing = [.. (key.IsScore ? [.. ReviewFields.OfScores, ReviewField.Objection] : ReviewFields.OfFindings).Select(field => book.Last(new ReviewCell(field, key.Unit, key.Year, key.Item))).OfType<ReviewEntry>().Where(entry => entry.Value.Length > 0)];
            var due = standing.FirstOrDefault(entry => entry.Cell.Field == ReviewField.Due)?.Value;
            var isDone = standing.Any(entry => entry.Cell.Field == ReviewField.Progress && entry.Value is "已整改" or "已说明");
            changes.Reverse();
            return new LedgerRow(key.Unit, night.Roster.Find(key.Unit)?.Name ?? key.Unit, key.Year, key.Item, key.IsScore, standing, changes)
            {
                Finding = key.IsScore ? null : findings.GetValueOrDefault(key.Item),
                Leaf = key.IsScore && key.Year == night.Year ? ranked.GetValueOrDefault(key.Unit)?.Leaves.FirstOrDefault(leaf => leaf.Code == key.Item) : null,
                IsKnown = standing.Where(entry => entry.Cell.Field is ReviewField.Points or ReviewField.Document).All(entry => known.Contains((entry.Cell, entry.Value))),
                IsOverdue = !isDone && DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < night.AsOf,
            };
        }
    }

    private static bool Holds(LedgerRow row, string? search) =>
        string.IsNullOrEmpty(search) || Texts(row).Any(text => text.Contains(search, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Texts(LedgerRow row) =>
        [row.Unit, row.UnitName, row.Item, row.Finding?.Message ?? "", row.Finding?.Rule ?? "", row.Leaf?.Name ?? "", .. row.Standing.SelectMany(entry => new[] { entry.Value, entry.By })];
}
