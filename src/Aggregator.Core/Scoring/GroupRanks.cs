using Aggregator.Core.Reports;

namespace Aggregator.Core.Scoring;

/// <summary>Ranks the units of one group and says how far doubtful data could carry each.</summary>
internal static class GroupRanks
{
    /// <summary>The group's units by rank; those without one behind, in roster order of equals.</summary>
    public static IEnumerable<RankedUnit> Of(string group, IReadOnlyList<Standing> standings, Roster roster)
    {
        var ranked = UnitKinds.IsRanked(group);
        var ordered = standings
            .OrderBy(s => s.State)
            .ThenByDescending(s => s.Score.Score)
            .ThenBy(s => s.Errors)
            .ThenBy(s => s.Published is null)
            .ThenBy(s => s.Published?.Date)
            .ThenBy(s => roster.OrderOf(s.Unit.Code));
        foreach (var standing in ordered)
        {
            var inRank = ranked && standing.State != StandingState.NotDue;
            yield return new RankedUnit(
                group,
                inRank ? 1 + Count(other => Above(Point(other), Point(standing))) : null,
                inRank ? 1 + Count(other => Above((other.State, other.Score.Low), (standing.State, standing.Score.High))) : null,
                inRank ? 1 + Count(other => Above((other.State, other.Score.High), (standing.State, standing.Score.Low))) : null,
                standing.Unit.Code,
                standing.Score.Score,
                standing.Grade,
                standing.Caps,
                standing.Score.Leaves,
                standing.Gains);

            int Count(Func<Standing, bool> isAbove) => standings.Count(other => other != standing && other.State != StandingState.NotDue && isAbove(other));
        }
    }

    private static (StandingState, decimal) Point(Standing standing) => (standing.State, standing.Score.Score);

    // Any report ranks above none.
    private static bool Above((StandingState State, decimal Score) other, (StandingState State, decimal Score) own) =>
        other.State != own.State ? other.State < own.State : other.Score > own.Score;
}
