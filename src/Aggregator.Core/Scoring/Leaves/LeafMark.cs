using Aggregator.Core.Checking;

namespace Aggregator.Core.Scoring.Leaves;

/// <summary>What a leaf gives, on the scale of the default scheme.</summary>
/// <param name="Points">Points, or null when the leaf is taken out.</param>
/// <param name="State"><c>scored</c>, <c>na</c> or <c>not-assessable</c>.</param>
/// <param name="Why">Value, formula and result in Chinese.</param>
/// <param name="Findings">The findings that cost points.</param>
/// <param name="Doubt">Points that could turn out otherwise, either way.</param>
internal sealed record LeafMark(decimal? Points, string State, string Why, IReadOnlyList<Finding> Findings, decimal Doubt = 0)
{
    public static LeafMark Scored(decimal points, string why, IReadOnlyList<Finding>? findings = null, decimal doubt = 0) =>
        new(Math.Max(0, points), "scored", why, findings ?? [], doubt);

    /// <summary>The leaf does not apply to this unit; the others are rescaled.</summary>
    public static LeafMark NotApplicable(string why) => new(null, "na", why, []);

    /// <summary>The leaf applies but cannot be judged; a blank is never taken for a zero.</summary>
    public static LeafMark NotAssessable(string why) => new(null, "not-assessable", why, []);
}
