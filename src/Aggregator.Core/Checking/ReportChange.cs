using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>What differs between two versions of a report, in words: the cells with both values, or where none differs the sentences.</summary>
/// <param name="Subject">Table/row/column of the first cell, or <c>text</c>.</param>
/// <param name="Text">What was changed into what.</param>
/// <param name="Before">The first one's old value or words.</param>
/// <param name="After">The new.</param>
/// <param name="Difference">New minus old in the cell's measure; null for words.</param>
/// <param name="Then">The first one's place in the earlier version.</param>
/// <param name="Now">Its place in this one.</param>
internal sealed record ReportChange(string Subject, string Text, string Before, string After, decimal? Difference, Evidence Then, Evidence Now)
{
    private const int Listed = 6;

    /// <summary>What this report says otherwise than an earlier version of it, or null.</summary>
    public static ReportChange? Of(CheckedReport report, Report earlier)
    {
        var later = report.Report;
        var cells = ReportVersions.Cells(earlier, later);
        if (cells.Count > 0)
        {
            var (before, after) = cells[0];
            var names = cells.Select(c => $"{CellNames.ShortTable(c.After.Table)}{CellNames.Of(later.Form, c.After)}由{c.Before.Value!.Value.Text()}改为{c.After.Value!.Value.Text()}").ToList();
            return new ReportChange($"{after.Table}/{after.Row}/{after.Column}", Places.Listing(names, Listed), before.Value!.Value.Text(), after.Value!.Value.Text(),
                after.Value - before.Value, Old(report, earlier, before.Source.Span), report.At(after));
        }

        var sentences = ReportVersions.Sentences(earlier, later);
        return sentences.Count == 0 ? null : new ReportChange("text",
            Places.Listing([.. sentences.Select(s => $"{later.PartOf(s.After)}“{Places.Snippet(earlier.Text, s.Before)}”改为“{Places.Snippet(later.Text, s.After)}”")], 3),
            Places.Snippet(earlier.Text, sentences[0].Before), Places.Snippet(later.Text, sentences[0].After), null,
            Old(report, earlier, sentences[0].Before), report.At(sentences[0].After));
    }

    private static Evidence Old(CheckedReport report, Report earlier, TextSpan span) => (report with { Report = earlier }).At(span);
}
