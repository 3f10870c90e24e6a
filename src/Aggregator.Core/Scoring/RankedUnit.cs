namespace Aggregator.Core.Scoring;

/// <summary>A unit's score and place in its group.</summary>
/// <param name="Group">The group it is ranked in.</param>
/// <param name="Rank">Competition rank (1, 2, 2, 4); null in a group that is listed only.</param>
/// <param name="RankLow">Best rank that doubtful cells, open objections and other weights leave possible; null where unranked.</param>
/// <param name="RankHigh">Worst rank they leave possible; null where unranked.</param>
/// <param name="Unit">Unit code.</param>
/// <param name="Score">0 to 100, plus bonus, minus penalty, two decimals; never below 0.</param>
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
    IReadOnlyList<Gain> Gains)
{
    /// <summary>The score of the leaves alone, before bonus and penalty; null in a ranking stored before there were any, where it is the score.</summary>
    public decimal? Base { get; init; }

    /// <summary>Whether it has nothing because no report came that could be scored: then no leaf was measured.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Bonus and penalty that entered the score.</summary>
    public IReadOnlyList<AppliedMerit> Merits { get; init; } = [];

    /// <summary>The ranks that doubtful cells and open objections leave possible; null where unranked.</summary>
    public RankRange? ByDoubt { get; init; }

    /// <summary>The ranks that nine tenths of the runs with other weights gave; null where unranked or not run.</summary>
    public RankRange? ByWeights { get; init; }
}
