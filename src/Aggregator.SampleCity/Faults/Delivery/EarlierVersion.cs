using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>An earlier hand-in of a report, which the later one replaces.</summary>
internal static class EarlierVersion
{
    /// <summary>The file with its key and line of the index.</summary>
    /// <param name="report">The report as it stands.</param>
    /// <param name="draft">The earlier one; null for the same bytes.</param>
    /// <param name="suffix">What tells its file name from the report's.</param>
    /// <param name="received">When it came in.</param>
    public static ExtraFile Of(WrittenReport report, ReportDraft? draft, string suffix, ChinaMoment received)
    {
        var hand = report.Hand;
        var file = Path.ChangeExtension(hand.File, null) + suffix + Path.GetExtension(hand.File);
        var key = hand.Key() with { File = file, Status = "superseded", ReceivedAt = received.ToString(), DaysLate = null, LocalDaysLate = null };
        return new ExtraFile(draft is null ? report.Bytes : ReportFile.Write(draft, hand.Format), key,
            string.Create(CultureInfo.InvariantCulture, $"{file},{hand.Unit.Code},{hand.Year},{received},{(hand.StatesPublication ? "" : hand.Dates.Published.ToString())},{(hand.StatesPublication ? hand.Url : "")}"));
    }

    /// <summary>The report without its last paragraph.</summary>
    public static ReportDraft WithoutLastParagraph(ReportDraft draft)
    {
        var blocks = draft.Blocks.ToList();
        blocks.RemoveAt(blocks.FindLastIndex(b => b is DraftBlock.Prose));
        return draft with { Blocks = blocks };
    }
}
