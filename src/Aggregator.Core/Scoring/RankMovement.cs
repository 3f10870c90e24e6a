namespace Aggregator.Core.Scoring;

/// <summary>How a unit moved between two rankings, with what made its score change.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Group">The group it is ranked in now.</param>
/// <param name="FormerGroup">The group it was ranked in before; null when it was not in that ranking.</param>
/// <param name="Rank">Its rank now; null when it has none.</param>
/// <param name="FormerRank">Its rank before; null when it had none.</param>
/// <param name="Score">Its score now; null when not graded, or nothing came that could be.</param>
/// <param name="FormerScore">Its score before; likewise, and when it was not there.</param>
/// <param name="Causes">What the change of the score is made of, largest first; they add up to it but for rounding. Empty where one of the two scores is not there.</param>
/// <param name="Passed">Units of the group that stood above it and now stand below.</param>
/// <param name="PassedBy">Units of the group that stood below it and now stand above.</param>
public sealed record RankMovement(
    string Unit,
    string Group,
    string? FormerGroup,
    int? Rank,
    int? FormerRank,
    decimal? Score,
    decimal? FormerScore,
    IReadOnlyList<MovementCause> Causes,
    IReadOnlyList<string> Passed,
    IReadOnlyList<string> PassedBy)
{
    /// <summary>Whether no report of the earlier year or night could be scored: there is nothing to compare with then.</summary>
    public bool WasMissing { get; init; }

    /// <summary>The change of the score; null where one of the two is not there.</summary>
    public decimal? Change => Score - FormerScore;

    /// <summary>Whether the two ranks are of the same group and can be compared.</summary>
    public bool IsComparable => Rank is not null && FormerRank is not null && Group == FormerGroup;
}
