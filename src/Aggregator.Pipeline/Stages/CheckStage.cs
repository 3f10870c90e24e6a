using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;

namespace Aggregator.Pipeline.Stages;

/// <summary>The rules over every accepted report of every year, per report and in parallel.</summary>
internal static class CheckStage
{
    public static async Task<Examined> RunAsync(
        StageRunner runner, Roster roster, OfficeCalendar calendar, IReadOnlyList<Submission> submissions, IReadOnlyList<IRule> rules, CancellationToken stop)
    {
        // What fewer rules found must never be taken for what all of them find.
        var ruleSet = string.Join(' ', rules.Select(r => r.Info.Id).Prepend(RuleCatalogue.Version));
        var set = SetOf(rules);
        var accepted = CheckedReports.Of(roster, calendar, submissions);
        var byUnitYear = accepted.ToDictionary(r => (r.Unit.Code, r.Year), r => r.Submission);
        var rosterHash = InputHash.OfValue(roster.Units);
        var results = await runner.EachAsync(
            StageNames.Check,
            accepted,
            r => ($"{r.Submission.Unit}/{r.Year}", InputHash.Of(
                [ruleSet, rosterHash, InputHash.OfValue(r.Duty), Key(r.Submission), Key(byUnitYear.GetValueOrDefault((r.Unit.Code, r.Year - 1))), .. r.HandIns.Select(Key)])),
            (r, _) => Examine(r, rules, set),
            (output, result) => output with { Findings = result.Findings, RuleSet = result.RuleSet },
            stop);

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

    private static CheckOutput Examine(CheckedReport report, IReadOnlyList<IRule> rules, string set)
    {
        var result = ReportChecker.Check(report, rules);
        return new CheckOutput(result.Findings, result.Faults) { RuleSet = set, Facts = ReportFacts.Of(report.Report) };
    }

    /// <summary>The findings of the files of a year that were sent back, for their notices: few, and nothing else rests on them.</summary>
    public static IReadOnlyList<Finding> OfReturned(Roster roster, OfficeCalendar calendar, int year, IReadOnlyList<Submission> submissions, IReadOnlyList<IRule> rules) =>
        [.. CheckedReports.Of(roster, calendar, submissions, SubmissionStatus.Returned).Where(r => r.Year == year).SelectMany(r => ReportChecker.Check(r, rules).Findings)];

    // Fewer rules than all, as in tests, are no set to judge by again.
    private static string SetOf(IReadOnlyList<IRule> rules) => ReferenceEquals(rules, RuleCatalogue.All) ? RuleCatalogue.Version : "";

    // The report is a function of bytes and file name, so the submission without it is key enough.
    private static string Key(Submission? submission) => submission is null ? "" : InputHash.OfValue(submission with { Report = null });
}
