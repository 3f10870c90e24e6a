namespace Aggregator.Core.Scoring;

/// <summary>A group in a few numbers. Both means are given: without those who did not report it speaks of reports, with them of the group.</summary>
/// <param name="Group">The group.</param>
/// <param name="Units">Units in it.</param>
/// <param name="Reported">Units with a report that was scored.</param>
/// <param name="Missing">Units past their deadline without one: they count 0.</param>
/// <param name="NotDue">Units not graded yet, or exempt: in neither mean.</param>
/// <param name="MeanOfReported">Mean score of those that reported, two decimals; null when there is none.</param>
/// <param name="MeanWithMissing">Mean score with those that did not, two decimals; null when there is neither.</param>
public sealed record GroupSummary(string Group, int Units, int Reported, int Missing, int NotDue, decimal? MeanOfReported, decimal? MeanWithMissing)
{
    /// <summary>The groups of a ranking in its order.</summary>
    public static IReadOnlyList<GroupSummary> Of(IReadOnlyList<RankedUnit> ranking) => [.. ranking.GroupBy(unit => unit.Group, StringComparer.Ordinal).Select(group => Of(group.Key, [.. group]))];

    private static GroupSummary Of(string group, List<RankedUnit> units)
    {
        var notDue = units.Count(unit => unit.Grade == Ranking.NotYetGraded);
        var missing = units.Count(unit => unit.IsMissing);
        var scores = units.Where(unit => unit.Grade != Ranking.NotYetGraded && !unit.IsMissing).Select(unit => unit.Score).ToList();
        return new GroupSummary(group, units.Count, scores.Count, missing, notDue, Mean(scores, scores.Count), Mean(scores, scores.Count + missing));
    }

    private static decimal? Mean(List<decimal> scores, int of) => of == 0 ? null : Math.Round(scores.Sum() / of, 2, MidpointRounding.AwayFromZero);
}
