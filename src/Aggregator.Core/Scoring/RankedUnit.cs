namespace Aggregator.Core.Scoring;

/// <summary>A unit's score and place in its group.</summary>
/// <param name="Group">The group it is ranked in.</param>
/// <param name="Rank">Competition rank (1, 2, 2, 4); null in a group that is listed only.</param>
/// <param name="RankLow">Best rank the data can carry; null where unranked.</param>
/// <param name="RankHigh">Worst rank the data can carry; null where unranked.</param>
/// <param name="Unit">Unit code.</param>
/// <param name="Score">0 to 100 (plus bonus, minus penalty), two decimals.</param>
/// <param name="Grade">优秀 … 不合格.</param>
/// <param name="Caps">Why the grade is held down, Chinese sentences; empty when it is not.</param>
/// <param name="Leaves">Every leaf in the scheme's order.</param>
/// <param name="Gains">Findings by the points they would return, largest first.</param>
public sealed record RankedUnit(
    string Group,
    int? Rank,
    int? RankLow,
    int? RankHigh,
    string Unit,
    decimal Score,
    string Grade,
    IReadOnlyList<string> Caps,
    IReadOnlyList<LeafScore> Leaves,
    IReadOnlyList<Gain> Gains);
