using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>
/// CHANGED_AFTER: what was published, or handed in by the deadline, is not replaced by other numbers without a word. A draft corrected in
/// time, a version sent back for correction and a correction that says so are in order.
/// </summary>
internal sealed class PublishedReportStaysTheSame : IRule
{
    public RuleInfo Info { get; } = new("CHANGED_AFTER", "公布后改动未说明", Severity.Warning, "", 2008, null,
        "先后公布或期限后再次报送的同一年度报告，数据是否被改动而没有更正说明。", "请核实以哪一版为准；确需更正的，请在报告或页面上附更正说明并列明改动的数据。")
    {
        Family = RuleFamily.Calendar,
        GoodExample = "页面行政许可由120件改为135件，并写明“更正：原公布120件，应为135件”。",
        BadExample = "页面行政许可由120件改为135件，没有任何说明。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var submission = report.Submission;
        foreach (var old in report.HandIns.Where(h => h is { Status: SubmissionStatus.Superseded, Report.IsAnnualReport: true } && h.Sha256 != submission.Sha256).OrderBy(h => h.ReceivedAt).ThenBy(h => h.File, StringComparer.Ordinal))
        {
            var earlier = old.Report!;
            if (!WasFinal(report, old) || ReportChange.Of(report, earlier) is not { } change || ReportVersions.Correction(earlier, report.Report) is not null)
            {
                continue;
            }

            yield return report.Fails(Info, change.Subject,
                $"“{HandInPath.Shown(submission.File)}”与先前{(IsPublished(old) ? "公布" : "报送")}的“{HandInPath.Shown(old.File)}”不同而没有更正说明：{change.Text}。",
                [change.Now, change.Then with { File = old.File }], change.Before, change.After, change.Difference);
            yield break;
        }
    }

    // Until the deadline a version that only the office has seen may be replaced as often as need be.
    private static bool WasFinal(CheckedReport report, Submission old) =>
        (IsPublished(old) && !(old.Published?.Date > old.ReceivedAt?.Date) && IsPublished(report.Submission))
        || (report.Submission.ReceivedAt is { } again && again.Date > LegalCalendar.DeadlineFor(report.Unit.Kind, report.Year));

    private static bool IsPublished(Submission one) => one.Published is not null || one.Url is not null;
}
