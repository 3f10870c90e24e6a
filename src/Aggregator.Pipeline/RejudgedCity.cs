using Aggregator.Core.Checking;
using Aggregator.Core.Snapshots;
using Aggregator.Pipeline.Stages;

namespace Aggregator.Pipeline;

/// <summary>A stored night's reports of all years judged once more.</summary>
internal static class RejudgedCity
{
    /// <summary>The findings in a night's order, without decisions, and the rules that crashed.</summary>
    public static (IReadOnlyList<Finding> Findings, IReadOnlyList<string> Faults) Of(CitySnapshot snapshot, RuleSet set)
    {
        var reports = CheckedReports.Of(snapshot.Roster, snapshot.Calendar, snapshot.Submissions);
        var results = new CheckResult[reports.Count];
        Parallel.For(0, reports.Count, i => results[i] = ReportChecker.Check(reports[i], set.Rules));
        var city = Judgement.OfCity(snapshot.Roster, snapshot.Year, snapshot.Submissions, snapshot.AsOf, snapshot.Reuse, snapshot.Calendar);
        return (Judgement.InOrder(snapshot.Roster, results.SelectMany(result => result.Findings).Concat(city)),
            [.. results.SelectMany((result, i) => result.Faults.Select(fault => $"{reports[i].Unit.Code}/{reports[i].Year}/{fault.Rule}: {fault.Detail}"))]);
    }
}
