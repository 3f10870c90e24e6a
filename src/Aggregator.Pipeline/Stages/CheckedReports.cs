using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Pipeline.Stages;

/// <summary>What the rules examine, made from a night's submissions: the same for a night, a replay and a shadow run.</summary>
internal static class CheckedReports
{
    /// <summary>The accepted reports of every year with their past, in the order of the submissions.</summary>
    public static IReadOnlyList<CheckedReport> Of(Roster roster, IReadOnlyList<Submission> submissions)
    {
        var accepted = submissions.Where(s => s.Status == SubmissionStatus.Accepted).ToList();
        var byUnitYear = accepted.ToDictionary(s => (s.Unit!, s.Year!.Value));
        var handIns = submissions.Where(s => s is { Unit: not null, Year: not null }).ToLookup(s => (s.Unit!, s.Year!.Value));
        return [.. accepted.Select(s => new CheckedReport(
            roster.Find(s.Unit)!, s.Year!.Value, s, s.Report!, byUnitYear.GetValueOrDefault((s.Unit!, s.Year.Value - 1))?.Report, roster)
        {
            HandIns = [.. handIns[(s.Unit!, s.Year.Value)]],
        })];
    }
}
