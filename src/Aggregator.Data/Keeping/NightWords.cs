using Aggregator.Data.Rows;

namespace Aggregator.Data.Keeping;

/// <summary>What persons had said by the end of a night, as the store holds it.</summary>
/// <param name="Decisions">On findings.</param>
/// <param name="Reviews">In workbooks and on points.</param>
/// <param name="Returns">Reports sent back, as they stood then.</param>
/// <param name="Placements">Whose report a file is.</param>
/// <param name="HandIns">Files handed in over the web.</param>
public sealed record NightWords(
    IReadOnlyList<FindingDecisionRow> Decisions, IReadOnlyList<ReviewChangeRow> Reviews, IReadOnlyList<SubmissionReturnRow> Returns, IReadOnlyList<PlacementRow> Placements, IReadOnlyList<HandInRow> HandIns)
{
    /// <summary>Those that speak of one unit, and of its files.</summary>
    /// <param name="unit">Unit code.</param>
    /// <param name="files">Hashes of its files.</param>
    /// <param name="hide">Takes the names of others out of a text.</param>
    public NightWords OfUnit(string unit, IReadOnlySet<string> files, Func<string, string> hide)
    {
        ArgumentNullException.ThrowIfNull(hide);
        List<FindingDecisionRow> decisions = [.. Decisions.Where(row => row.Unit == unit)];
        List<ReviewChangeRow> reviews = [.. Reviews.Where(row => row.Unit == unit)];
        List<SubmissionReturnRow> returns = [.. Returns.Where(row => row.Unit == unit)];
        List<PlacementRow> placements = [.. Placements.Where(row => row.Unit == unit && files.Contains(row.Sha256))];
        decisions.ForEach(row => (row.Reason, row.Subject, row.Expected, row.Actual) = (hide(row.Reason), "", Hidden(row.Expected), Hidden(row.Actual)));
        reviews.ForEach(row => row.CellValue = hide(row.CellValue));
        returns.ForEach(row => row.Reason = hide(row.Reason));
        placements.ForEach(row => row.Reason = hide(row.Reason));
        return new NightWords(decisions, reviews, returns, placements, [.. HandIns.Where(row => row.Unit == unit && files.Contains(row.Sha256))]);

        string? Hidden(string? text) => text is null ? null : hide(text);
    }
}
