namespace Aggregator.Pipeline.Shadows;

/// <summary>A unit whose score or rank of a year would move.</summary>
/// <param name="Year">Report year.</param>
/// <param name="Group">Its group.</param>
/// <param name="Unit">Unit code.</param>
/// <param name="UnitName">Unit name.</param>
/// <param name="OldScore">Score before.</param>
/// <param name="NewScore">Score after.</param>
/// <param name="OldRank">Rank before; null where unranked.</param>
/// <param name="NewRank">Rank after; null where unranked.</param>
/// <param name="OldGrade">Grade before.</param>
/// <param name="NewGrade">Grade after.</param>
/// <param name="By">The unit's own changes of the year; empty when only others moved past it.</param>
public sealed record ShadowMove(
    int Year,
    string Group,
    string Unit,
    string UnitName,
    decimal OldScore,
    decimal NewScore,
    int? OldRank,
    int? NewRank,
    string OldGrade,
    string NewGrade,
    IReadOnlyList<ShadowChange> By);
