using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Deadlines;

/// <summary>Makes the letters by which reports are sent back.</summary>
public static class ReturnNotices
{
    private const int MostPlaces = 3;

    /// <summary>
    /// One for each report a person sent back and, as a draft for a person to decide on, one for each accepted report with an error; in
    /// roster order. A late day is no defect: nothing in the report can mend it.
    /// </summary>
    /// <param name="roster">The units.</param>
    /// <param name="year">Report year.</param>
    /// <param name="calendar">Days to answer.</param>
    /// <param name="submissions">What came.</param>
    /// <param name="findings">Of the accepted reports.</param>
    /// <param name="returnedFindings">Of the reports sent back.</param>
    /// <param name="rules">Titles, remedies and bases.</param>
    /// <param name="asOf">The day of the letters.</param>
    public static IReadOnlyList<ReturnNotice> Of(
        Roster roster,
        int year,
        OfficeCalendar calendar,
        IReadOnlyList<Submission> submissions,
        IReadOnlyList<Finding> findings,
        IReadOnlyList<Finding> returnedFindings,
        IReadOnlyList<RuleInfo> rules,
        DateOnly asOf)
    {
        var ofAccepted = Mendable(findings, year);
        var ofReturned = Mendable(returnedFindings, year);
        var byId = rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return [.. submissions
            .Where(s => s.Year == year && roster.Find(s.Unit) is not null)
            .OrderBy(s => roster.OrderOf(s.Unit)).ThenBy(s => s.File, StringComparer.Ordinal)
            .Select(Notice)
            .OfType<ReturnNotice>()];

        ReturnNotice? Notice(Submission submission)
        {
            var order = submission.Status == SubmissionStatus.Returned ? submission.Returned : null;
            if (order is null && submission.Status != SubmissionStatus.Accepted)
            {
                return null;
            }

            var defects = (order is null ? ofAccepted : ofReturned)[submission.Unit!]
                .Where(finding => order is null || finding.Evidence.Count == 0 || finding.Evidence.Any(evidence => evidence.File == submission.File))
                .OrderBy(finding => finding.Severity)
                .Select(finding => DefectOf(finding, byId.GetValueOrDefault(finding.Rule)))
                .ToList();
            return order is null && !defects.Exists(defect => defect.Severity == Severity.Error)
                ? null
                : new ReturnNotice(roster.Find(submission.Unit)!, year, submission.File, order is null ? null : order with { Reason = PersonalData.Mask(order.Reason) },
                    order?.Due ?? asOf.AddDays(calendar.AnswerDays), defects);
        }
    }

    private static ILookup<string, Finding> Mendable(IReadOnlyList<Finding> findings, int year) => findings
        .Where(finding => finding.Year == year && finding is { Outcome: Outcome.Fail, Severity: Severity.Error or Severity.Warning }
            && RuleCatalogue.Find(finding.Rule)?.Family != RuleFamily.Calendar)
        .ToLookup(finding => finding.Unit, StringComparer.Ordinal);

    private static Defect DefectOf(Finding finding, RuleInfo? rule)
    {
        var places = finding.Evidence.Select(evidence => evidence.Named).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var place = places.Count == 0 ? "全文" : string.Join("；", places.Take(MostPlaces)) + (places.Count > MostPlaces ? $"等{places.Count}处" : "");

        // A sentence that weighs several cells says itself what each should be; the one number beside it would contradict it.
        var expected = finding.Message.Contains("应为", StringComparison.Ordinal) ? "" : finding.Expected ?? "";
        return new Defect(finding.Severity, rule?.Title ?? finding.Rule, PersonalData.Mask(place), PersonalData.Mask(finding.Message), PersonalData.Mask(expected),
            rule?.Remedy ?? "", finding.Basis ?? rule?.LegalBasis ?? "", finding.Fingerprint);
    }
}
