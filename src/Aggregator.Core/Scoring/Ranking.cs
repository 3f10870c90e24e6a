using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.Scoring.Schemes;

namespace Aggregator.Core.Scoring;

/// <summary>Scores every unit that owes a report and ranks it within its group.</summary>
public static class Ranking
{
    /// <summary>The grade of a unit whose report is neither in nor due.</summary>
    public const string NotYetGraded = "未评定";

    /// <summary>
    /// Group by group in the scheme's order, then by rank. Equal scores share a rank and the next rank is skipped (1, 2, 2, 4); equals are
    /// shown with fewer errors first, then the earlier publication, then in roster order. A unit past its deadline without a report has
    /// 0 points and the last rank; one whose deadline is still to come has no rank, so that nobody is blamed early, nor has one the office has exempted. Groups that are
    /// listed only have no ranks. A cap holds a grade down, never a score.
    /// </summary>
    public static IReadOnlyList<RankedUnit> Compute(ScoringScheme scheme, RankingInput input)
    {
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(input);
        var (roster, year, submissions) = (input.Roster, input.Year, input.Submissions);
        var shares = ReuseShares.Of(input.Reuse, year, submissions);
        var accepted = submissions
            .Where(s => s is { Status: SubmissionStatus.Accepted, Unit: not null, Year: not null, Report: not null })
            .GroupBy(s => (s.Unit!, s.Year!.Value))
            .ToDictionary(group => group.Key, group => group.First());
        var sentBack = submissions.Where(s => s.Status == SubmissionStatus.Returned && s.Year == year && s.Unit is not null).Select(s => s.Unit!).ToHashSet(StringComparer.Ordinal);
        var earned = input.Merits.Where(merit => merit.Year == year).ToLookup(merit => merit.Unit, StringComparer.Ordinal);
        var reviewed = input.Reviewed.Where(one => one.Year == year).ToLookup(one => one.Unit, StringComparer.Ordinal);
        var byUnit = input.Findings.Where(f => f.Year == year).ToLookup(f => f.Unit, StringComparer.Ordinal);
        var scored = StandingMemory.Of(input.Memory, scheme, year, roster.Expected(year).Select(InputOf));
        return [.. scored
            .GroupBy(standing => GroupOf(scheme, standing), StringComparer.Ordinal)
            .OrderBy(group => OrderOf(scheme, group.Key))
            .ThenBy(group => group.Min(standing => roster.OrderOf(standing.Unit.Code)))
            .SelectMany(group => GroupRanks.Of(scheme, group.Key, [.. group], roster))];

        StandingInput InputOf(Unit unit) => new(
            unit,
            accepted.GetValueOrDefault((unit.Code, year)),
            accepted.GetValueOrDefault((unit.Code, year - 1)),
            [.. byUnit[unit.Code].OrderBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Subject, StringComparer.Ordinal).ThenBy(f => f.Fingerprint, StringComparer.Ordinal)],
            shares.GetValueOrDefault(unit.Code),
            input.Calendar?.DutyOf(unit, year).Submit.Exemption,
            sentBack.Contains(unit.Code),
            MeritTally.Of(scheme, earned[unit.Code]),
            FactsOf)
        {
            Reviewed = [.. reviewed[unit.Code].OrderBy(one => one.Leaf, StringComparer.Ordinal)],
        };

        ReportFacts FactsOf(Submission submission) => input.Facts?.GetValueOrDefault((submission.Unit!, submission.Year!.Value)) ?? ReportFacts.Of(submission.Report!);
    }

    private static string GroupOf(ScoringScheme scheme, Standing standing) =>
        scheme.SubGroups.FirstOrDefault(apart => apart.Group == standing.Unit.Group && standing.HasNoRequests)?.Name ?? standing.Unit.Group;

    private static int OrderOf(ScoringScheme scheme, string group)
    {
        for (var i = 0; i < scheme.Groups.Count; i++)
        {
            if (scheme.Groups[i] == group)
            {
                return i;
            }
        }

        return int.MaxValue;
    }
}
