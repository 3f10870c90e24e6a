using System.Text.Json;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;
using Aggregator.Data.Workers;
using Aggregator.Pipeline.Workers;

namespace Aggregator.Pipeline.Stages;

/// <summary>The rules over every accepted report of every year, per report and in parallel.</summary>
internal static class CheckStage
{
    // A unit's part takes some milliseconds a report; four at a time keep the taking of parts cheap beside it.
    private const int UnitsOfPart = 4;

    /// <param name="runner">Runs it.</param>
    /// <param name="check">The rules of the night.</param>
    /// <param name="year">The night's year.</param>
    /// <param name="placedHash">The input hash of the placing.</param>
    /// <param name="submissions">As placed.</param>
    /// <param name="stop">Cancels.</param>
    public static async Task<Examined> RunAsync(StageRunner runner, CheckTask check, int year, string placedHash, IReadOnlyList<Submission> submissions, CancellationToken stop)
    {
        var (accepted, task) = check.Of(submissions);
        var results = await runner.EachAsync(task, accepted, check.IsWhole ? missing => Parts(year, placedHash, missing) : null, stop);

        var findings = new List<Finding>();
        var facts = new Dictionary<(string, int), ReportFacts>(accepted.Count);
        for (var i = 0; i < accepted.Count; i++)
        {
            foreach (var fault in results[i]?.Faults ?? [])
            {
                await runner.AddFaultAsync(StageNames.Check, $"{accepted[i].Submission.Unit}/{accepted[i].Year}/{fault.Rule}", $"规则 {fault.Rule} 运行出错，未计入结果；其余规则照常。", fault.Detail, stop);
            }

            findings.AddRange(results[i]?.Findings ?? []);
            if (results[i]?.Facts is { } known)
            {
                facts[(accepted[i].Unit.Code, accepted[i].Year)] = known;
            }
        }

        return new Examined(findings, facts);
    }

    private static IReadOnlyList<StagePart> Parts(int year, string placedHash, IReadOnlyList<CheckedReport> missing) =>
    [
        .. missing.GroupBy(report => report.Unit.Code, StringComparer.Ordinal).Chunk(UnitsOfPart).Select(units =>
            new StagePart(JsonSerializer.Serialize(new CheckPart(year, placedHash, [.. units.Select(unit => unit.Key)]), Payload.Options), units.Sum(unit => unit.Count()))),
    ];

    /// <summary>The findings of the files of a year that were sent back, for their notices: few, and nothing else rests on them.</summary>
    public static IReadOnlyList<Finding> OfReturned(Roster roster, OfficeCalendar calendar, int year, IReadOnlyList<Submission> submissions, IReadOnlyList<IRule> rules) =>
        [.. CheckedReports.Of(roster, calendar, submissions, SubmissionStatus.Returned).Where(r => r.Year == year).SelectMany(r => ReportChecker.Check(r, rules).Findings)];
}
