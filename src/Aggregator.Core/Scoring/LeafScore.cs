namespace Aggregator.Core.Scoring;

/// <summary>Points on one leaf of the scheme.</summary>
/// <param name="Code">Leaf code: C11.</param>
/// <param name="Name">Leaf name: 表内勾稽.</param>
/// <param name="Points">Points given; null when not applicable.</param>
/// <param name="Max">Points at most.</param>
/// <param name="State"><c>scored</c>, <c>na</c> (taken out, the rest rescaled) or <c>not-assessable</c> (likewise).</param>
/// <param name="Why">The reason in Chinese, with value and formula.</param>
/// <param name="Findings">Fingerprints of the findings that cost points here.</param>
public sealed record LeafScore(string Code, string Name, decimal? Points, decimal Max, string State, string Why, IReadOnlyList<string> Findings)
{
    /// <summary>The 一级指标 it belongs to, code and name: A 时效; empty in a ranking stored before it was kept.</summary>
    public string Level { get; init; } = "";

    /// <summary>The 二级指标 it belongs to, code and name: A1 报送; likewise.</summary>
    public string Item { get; init; } = "";

    /// <summary>The cells it was computed from, <c>table/row/column</c>; empty where findings or words are what counts.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>The least it could come to by doubtful cells; null when nothing is in doubt.</summary>
    public decimal? Low { get; init; }

    /// <summary>The most it could come to by doubtful cells and open objections; null when nothing is in doubt.</summary>
    public decimal? High { get; init; }

    /// <summary>Whether a person changed the points, and by which document; null where they are the scheme's.</summary>
    public LeafReview? Reviewed { get; init; }
}
