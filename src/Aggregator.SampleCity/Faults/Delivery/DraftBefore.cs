using System.Globalization;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A draft without its last paragraph comes in two days before the report, which replaces it.</summary>
internal sealed class DraftBefore : Decoy
{
    public override Part Touches => Part.File;

    public override IReadOnlyList<string> Tempts => ["COPY_SELF", "FEE_NOT_STATED"];

    public override HandIn OnHandIn(HandIn hand, Scene scene) => hand with { InIndex = true };

    public override IEnumerable<ExtraFile> Extras(WrittenReport report, Scene scene)
    {
        var hand = report.Hand;
        var blocks = report.Draft.Blocks.ToList();
        blocks.RemoveAt(blocks.FindLastIndex(b => b is DraftBlock.Prose));
        var file = Path.ChangeExtension(hand.File, null) + "（初稿）." + ReportFile.Code(hand.Format);
        var received = hand.Dates.Received with { Date = hand.Dates.Received.Date.AddDays(-2) };
        var key = hand.Key() with { File = file, Status = "superseded", ReceivedAt = received.ToString(), DaysLate = null };
        yield return new ExtraFile(ReportFile.Write(report.Draft with { Blocks = blocks }, hand.Format), key,
            string.Create(CultureInfo.InvariantCulture, $"{file},{hand.Unit.Code},{hand.Year},{received},,"));
    }
}
