using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>
/// CHANGED_AFTER: what was published, or handed in by the deadline, is not replaced by other numbers without a word. A draft corrected in
/// time, a version sent back for correction and a correction that says so are in order.
/// </summary>
internal sealed class PublishedReportStaysTheSame : IRule
{
    private const int Listed = 6;

    public RuleInfo Info { get; } = new("CHANGED_AFTER", "公布后改动未说明", Severity.Warning, "", 2008, null,
        "先后公布或期限后再次报送的同一年度报告，数据是否被改动而没有更正说明。", "请核实以哪一版为准；确需更正的，请在报告或页面上附更正说明并列明改动的数据。")
    {
        Family = RuleFamily.Calendar,
        GoodExample = "页面行政许可由120件改为135件，并写明“更正：原公布120件，应为135件”。",
        BadExample = "页面行政许可由120件改为135件，没有任何说明。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var (submission, later) = (report.Submission, report.Report);
        foreach (var old in report.HandIns.Where(h => h is { Status: SubmissionStatus.Superseded, Report.IsAnnualReport: true } && h.Sha256 != submission.Sha256).OrderBy(h => h.ReceivedAt).ThenBy(h => h.File, StringComparer.Ordinal))
        {
            var earlier = old.Report!;
            if (!WasFinal(report, old) || Words(report, earlier, later) is not { } change || ReportVersions.Correction(earlier, later) is not null)
            {
                continue;
            }

            var (first, second) = change.Places;
            yield return report.Fails(Info, change.Subject,
                $"“{submission.File}”与先前{(IsPublished(old) ? "公布" : "报送")}的“{old.File}”不同而没有更正说明：{change.Text}。",
                [second, first with { File = old.File }], change.Before, change.After, change.Difference);
            yield break;
        }
    }

    // Until the deadline a version that only the office has seen may be replaced as often as need be.
    private static bool WasFinal(CheckedReport report, Submission old) =>
        (IsPublished(old) && IsPublished(report.Submission))
        || (report.Submission.ReceivedAt is { } again && again.Date > LegalCalendar.DeadlineFor(report.Unit.Kind, report.Year));

    private static bool IsPublished(Submission one) => one.Published is not null || one.Url is not null;

    private static Change? Words(CheckedReport report, Report earlier, Report later)
    {
        var cells = ReportVersions.Cells(earlier, later);
        if (cells.Count > 0)
        {
            var (before, after) = cells[0];
            var names = cells.Select(c => $"{CellNames.ShortTable(c.After.Table)}{CellNames.Of(later.Form, c.After)}由{c.Before.Value!.Value.Text()}改为{c.After.Value!.Value.Text()}").ToList();
            return new Change($"{after.Table}/{after.Row}/{after.Column}", Places.Listing(names, Listed), before.Value!.Value.Text(), after.Value!.Value.Text(),
                after.Value - before.Value, (Old(report, earlier, before.Source.Span), report.At(after)));
        }

        var sentences = ReportVersions.Sentences(earlier, later);
        return sentences.Count == 0 ? null : new Change("text",
            Places.Listing([.. sentences.Select(s => $"{later.PartOf(s.After)}“{Places.Snippet(earlier.Text, s.Before)}”改为“{Places.Snippet(later.Text, s.After)}”")], 3),
            Places.Snippet(earlier.Text, sentences[0].Before), Places.Snippet(later.Text, sentences[0].After), null,
            (Old(report, earlier, sentences[0].Before), report.At(sentences[0].After)));
    }

    private static Evidence Old(CheckedReport report, Report earlier, Documents.TextSpan span) => (report with { Report = earlier }).At(span);

    private sealed record Change(string Subject, string Text, string Before, string After, decimal? Difference, (Evidence Before, Evidence After) Places);
}
