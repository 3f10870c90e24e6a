using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;

namespace Aggregator.Pipeline;

/// <summary>What a night's findings consist of besides those of its reports, and their order.</summary>
internal static class Judgement
{
    /// <summary>The findings no single report can answer for: missing reports, reports that are pictures, copied text, what sites show otherwise.</summary>
    public static IReadOnlyList<Finding> OfCity(Roster roster, int year, IReadOnlyList<Submission> submissions, DateOnly asOf, IReadOnlyList<ReusePassage> passages, OfficeCalendar calendar) =>
        [.. MissingReports.Find(roster, year, submissions, asOf, calendar), .. ScannedReports.Find(year, submissions), .. CopyFindings.From(passages, year, submissions, roster), .. PublishedCopies.Find(roster, submissions)];

    /// <summary>By unit, year, rule, subject.</summary>
    public static IReadOnlyList<Finding> InOrder(Roster roster, IEnumerable<Finding> findings) =>
        [.. findings.OrderBy(f => roster.OrderOf(f.Unit)).ThenBy(f => f.Year).ThenBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Subject, StringComparer.Ordinal)
            .ThenBy(f => f.Fingerprint, StringComparer.Ordinal)];
}
