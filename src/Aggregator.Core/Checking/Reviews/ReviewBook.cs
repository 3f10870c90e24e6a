namespace Aggregator.Core.Checking.Reviews;

/// <summary>What stands in the reviewers' cells.</summary>
public sealed class ReviewBook
{
    private readonly Dictionary<ReviewCell, ReviewEntry> _standing;

    private ReviewBook(Dictionary<ReviewCell, ReviewEntry> standing)
    {
        _standing = standing;
        Entries = [.. standing.Values.Where(entry => entry.Value.Length > 0)
            .OrderBy(entry => entry.Cell.Year).ThenBy(entry => entry.Cell.Unit, StringComparer.Ordinal).ThenBy(entry => entry.Cell.Item, StringComparer.Ordinal).ThenBy(entry => entry.Cell.Field)];
    }

    /// <summary>Nothing was written.</summary>
    public static ReviewBook Empty { get; } = new([]);

    /// <summary>What stands, without the cells that were cleared; by year, unit, item and field.</summary>
    public IReadOnlyList<ReviewEntry> Entries { get; }

    /// <summary>Of several entries of one cell the last stands.</summary>
    /// <param name="entries">In the order they were made.</param>
    public static ReviewBook Of(IEnumerable<ReviewEntry> entries)
    {
        var standing = new Dictionary<ReviewCell, ReviewEntry>();
        foreach (var entry in entries)
        {
            standing[entry.Cell] = entry;
        }

        return standing.Count == 0 ? Empty : new ReviewBook(standing);
    }

    /// <summary>The last entry of a cell, one that cleared it included; null when nobody ever wrote there.</summary>
    public ReviewEntry? Last(ReviewCell cell) => _standing.GetValueOrDefault(cell);

    /// <summary>What stands in a cell; empty for nothing.</summary>
    public string ValueOf(ReviewCell cell) => Last(cell)?.Value ?? "";

    /// <summary>What stands about a finding, in the order of the columns.</summary>
    public IReadOnlyList<ReviewEntry> On(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return [.. ReviewFields.OfFindings.Select(field => Last(CellOf(field, finding))).OfType<ReviewEntry>().Where(entry => entry.Value.Length > 0)];
    }

    /// <summary>The cell of a finding.</summary>
    public static ReviewCell CellOf(ReviewField field, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new ReviewCell(field, finding.Unit, finding.Year, finding.Fingerprint);
    }
}
