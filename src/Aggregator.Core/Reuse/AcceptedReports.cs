using Aggregator.Core.Reports;

namespace Aggregator.Core.Reuse;

/// <summary>The reports that were compared.</summary>
internal static class AcceptedReports
{
    /// <summary>The accepted report of each unit and year.</summary>
    public static Dictionary<(string Unit, int Year), Report> Of(IReadOnlyList<Submission> submissions)
    {
        var reports = new Dictionary<(string, int), Report>();
        foreach (var submission in submissions)
        {
            if (submission is { Status: SubmissionStatus.Accepted, Unit: { } unit, Year: { } year, Report: { } report })
            {
                reports.TryAdd((unit, year), report);
            }
        }

        return reports;
    }
}
