namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>The same bytes come in a second time under another name.</summary>
internal sealed class FiledTwice : Decoy
{
    private static readonly string[] Suffixes = ["（1）", " - 副本", "_盖章版", "（再次报送）", "-2", "（备份）"];

    public override Part Touches => Part.File;

    public override IReadOnlyList<string> Tempts => ["COPY_SELF", "CHANGED_AFTER"];

    public override HandIn OnHandIn(HandIn hand, Scene scene) => hand with { InIndex = true };

    public override IEnumerable<ExtraFile> Extras(WrittenReport report, Scene scene)
    {
        var received = report.Hand.Dates.Received;
        yield return EarlierVersion.Of(report, null, scene.Random.Pick(Suffixes), received with { Date = received.Date.AddDays(-scene.Random.Between(1, 3)) });
    }
}
