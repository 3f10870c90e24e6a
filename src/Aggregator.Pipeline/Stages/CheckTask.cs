using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Core.Scoring;

namespace Aggregator.Pipeline.Stages;

/// <summary>What checking does to one report. A unit's reports are checked from its own submissions alone, so any worker can.</summary>
internal sealed class CheckTask
{
    private readonly Roster _roster;
    private readonly OfficeCalendar _calendar;
    private readonly IReadOnlyList<IRule> _rules;
    private readonly string _ruleSet;
    private readonly string _set;
    private readonly string _rosterHash;

    public CheckTask(Roster roster, OfficeCalendar calendar, IReadOnlyList<IRule> rules)
    {
        (_roster, _calendar, _rules) = (roster, calendar, rules);
        // What fewer rules found must never be taken for what all of them find.
        _ruleSet = string.Join(' ', rules.Select(r => r.Info.Id).Prepend(RuleCatalogue.Version));
        // Fewer rules than all, as in tests, are no set to judge by again.
        _set = ReferenceEquals(rules, RuleCatalogue.All) ? RuleCatalogue.Version : "";
        _rosterHash = InputHash.OfValue(roster.Units);
    }

    /// <summary>Whether other workers judge by the same rules.</summary>
    public bool IsWhole => _set.Length > 0;

    /// <summary>The accepted reports among submissions, and what is done to each.</summary>
    /// <param name="submissions">All of the units they are of.</param>
    public (IReadOnlyList<CheckedReport> Items, StageTask<CheckedReport, CheckOutput> Task) Of(IReadOnlyList<Submission> submissions)
    {
        var items = CheckedReports.Of(_roster, _calendar, submissions);
        var byUnitYear = items.ToDictionary(r => (r.Unit.Code, r.Year), r => r.Submission);
        return (items, new StageTask<CheckedReport, CheckOutput>
        {
            Stage = StageNames.Check,
            Key = r => (SubjectOf(r), InputHash.Of(
                [_ruleSet, _rosterHash, InputHash.OfValue(r.Duty), Key(r.Submission), Key(byUnitYear.GetValueOrDefault((r.Unit.Code, r.Year - 1))), .. r.HandIns.Select(Key)])),
            Compute = (r, _) => Examine(r),
            Rows = (output, result) => output with { Findings = result.Findings, RuleSet = result.RuleSet },
        });
    }

    /// <summary>The subject of a report's output.</summary>
    public static string SubjectOf(CheckedReport report) => $"{report.Submission.Unit}/{report.Year}";

    private CheckOutput Examine(CheckedReport report)
    {
        var result = ReportChecker.Check(report, _rules);
        return new CheckOutput(result.Findings, result.Faults) { RuleSet = _set, Facts = ReportFacts.Of(report.Report) };
    }

    // The report is a function of bytes and file name, so the submission without it is key enough.
    private static string Key(Submission? submission) => submission is null ? "" : InputHash.OfValue(submission with { Report = null });
}
