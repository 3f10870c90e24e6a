using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Pipeline.Stages;

/// <summary>The rules over every accepted report of every year, per report and in parallel.</summary>
internal static class CheckStage
{
    public static async Task<IReadOnlyList<Finding>> RunAsync(
        StageRunner runner, Roster roster, OfficeCalendar calendar, IReadOnlyList<Submission> submissions, IReadOnlyList<IRule> rules, CancellationToken stop)
    {
        // What fewer rules found must never be taken for what all of them find.
        var ruleSet = string.Join(' ', rules.Select(r => r.Info.Id).Prepend(RuleCatalogue.Version));
        var accepted = submissions.Where(s => s.Status == SubmissionStatus.Accepted).ToList();
        var byUnitYear = accepted.ToDictionary(s => (s.Unit!, s.Year!.Value));
        var handIns = submissions.Where(s => s is { Unit: not null, Year: not null }).ToLookup(s => (s.Unit!, s.Year!.Value));
        var rosterHash = InputHash.OfValue(roster.Units);
        var results = await runner.EachAsync(
            StageNames.Check,
            accepted,
            s => ($"{s.Unit}/{s.Year}", InputHash.Of(
                [ruleSet, rosterHash, InputHash.OfValue(calendar.DutyOf(roster.Find(s.Unit)!, s.Year!.Value)), Key(s), Key(byUnitYear.GetValueOrDefault((s.Unit!, s.Year!.Value - 1))), .. handIns[(s.Unit!, s.Year!.Value)].Select(Key)])),
            (s, _) => ReportChecker.Check(new CheckedReport(
                roster.Find(s.Unit)!, s.Year!.Value, s, s.Report!, byUnitYear.GetValueOrDefault((s.Unit!, s.Year.Value - 1))?.Report, roster)
            {
                HandIns = [.. handIns[(s.Unit!, s.Year.Value)]],
                Duty = calendar.DutyOf(roster.Find(s.Unit)!, s.Year.Value),
            }, rules),
            (output, result) => output with { Findings = result.Findings },
            stop);

        var findings = new List<Finding>();
        for (var i = 0; i < accepted.Count; i++)
        {
            foreach (var fault in results[i]?.Faults ?? [])
            {
                await runner.AddFaultAsync(StageNames.Check, $"{accepted[i].Unit}/{accepted[i].Year}/{fault.Rule}", $"规则 {fault.Rule} 运行出错，未计入结果；其余规则照常。", fault.Detail, stop);
            }

            findings.AddRange(results[i]?.Findings ?? []);
        }

        return findings;
    }

    /// <summary>The findings of the files of a year that were sent back, for their notices: few, and nothing else rests on them.</summary>
    public static IReadOnlyList<Finding> OfReturned(Roster roster, OfficeCalendar calendar, int year, IReadOnlyList<Submission> submissions, IReadOnlyList<IRule> rules) =>
    [
        .. submissions.Where(s => s is { Status: SubmissionStatus.Returned, Report: not null } && s.Year == year).SelectMany(s => ReportChecker.Check(new CheckedReport(
            roster.Find(s.Unit)!, year, s, s.Report!, submissions.FirstOrDefault(p => p.Unit == s.Unit && p.Year == year - 1 && p.Status == SubmissionStatus.Accepted)?.Report, roster)
        {
            HandIns = [.. submissions.Where(other => other.Unit == s.Unit && other.Year == year)],
            Duty = calendar.DutyOf(roster.Find(s.Unit)!, year),
        }, rules).Findings),
    ];

    // The report is a function of bytes and file name, so the submission without it is key enough.
    private static string Key(Submission? submission) => submission is null ? "" : InputHash.OfValue(submission with { Report = null });
}
