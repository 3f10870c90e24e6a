using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;

namespace Aggregator.Pipeline.Stages;

/// <summary>What the rules examine, made from a night's submissions: the same for a night, a replay and a shadow run.</summary>
internal static class CheckedReports
{
    /// <summary>The reports of one status (accepted when none is named) of every year with their past and what they owed, in the order of the submissions.</summary>
    public static IReadOnlyList<CheckedReport> Of(
        Roster roster, OfficeCalendar calendar, IReadOnlyList<Submission> submissions, SubmissionStatus status = SubmissionStatus.Accepted)
    {
        var accepted = submissions.Where(s => s.Status == SubmissionStatus.Accepted).ToDictionary(s => (s.Unit!, s.Year!.Value));
        // What a site shows nobody has handed in: PublishedCopies holds it against what was.
        var handIns = submissions.Where(s => s is { Unit: not null, Year: not null, Copy: null }).ToLookup(s => (s.Unit!, s.Year!.Value));
        return [.. submissions.Where(s => s.Status == status && s is { Report: not null, Unit: not null, Year: not null }).Select(s => new CheckedReport(
            roster.Find(s.Unit)!, s.Year!.Value, s, s.Report!, accepted.GetValueOrDefault((s.Unit!, s.Year.Value - 1))?.Report, roster)
        {
            HandIns = [.. handIns[(s.Unit!, s.Year.Value)]],
            Duty = calendar.DutyOf(roster.Find(s.Unit)!, s.Year.Value),
        })];
    }
}
