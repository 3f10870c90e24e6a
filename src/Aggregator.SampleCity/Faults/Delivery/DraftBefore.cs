namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A draft without its last paragraph comes in two days before the report, which replaces it.</summary>
internal sealed class DraftBefore : Decoy
{
    public override Part Touches => Part.File;

    public override IReadOnlyList<string> Tempts => ["COPY_SELF", "FEE_NOT_STATED"];

    public override HandIn OnHandIn(HandIn hand, Scene scene) => hand with { InIndex = true };

    public override IEnumerable<ExtraFile> Extras(WrittenReport report, Scene scene)
    {
        var received = report.Hand.Dates.Received;
        yield return EarlierVersion.Of(report, EarlierVersion.WithoutLastParagraph(report.Draft), "（初稿）", received with { Date = received.Date.AddDays(-2) });
    }
}
