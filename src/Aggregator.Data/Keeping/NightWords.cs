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
    public NightWords OfUnit(string unit, IReadOnlySet<string> files) => new(
        [.. Decisions.Where(row => row.Unit == unit)], [.. Reviews.Where(row => row.Unit == unit)], [.. Returns.Where(row => row.Unit == unit)],
        [.. Placements.Where(row => row.Unit == unit && files.Contains(row.Sha256))], [.. HandIns.Where(row => row.Unit == unit && files.Contains(row.Sha256))]);
}
