using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A published page whose number of licences was corrected weeks later, and which says so.</summary>
internal sealed class ChangedWithNote : Decoy
{
    private const string Mark = "更正";

    private static readonly string[] Frames =
    [
        "Mark：{mgr}{how}复核{item}后，本页行政许可处理决定数量已由{old}件改为{new}件",
        "Mark说明：{place}有关案卷归档滞后，行政许可处理决定数量原为{old}件，经{mgr}核实应为{new}件",
        "Mark：行政许可处理决定数量{old}件系{mgr}漏计{item}所致，现更为{new}件",
        "Mark说明：{self}{how}核对{item}，将行政许可处理决定数量{old}件调整为{new}件，原页面存档备查",
    ];

    public override Part Touches => Part.Table1 | Part.Other | Part.Dates | Part.File;

    public override IReadOnlyList<string> Tempts => ["CHANGED_AFTER", "LATE_SUBMIT", "TEXT_TABLE"];

    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.ModernPage;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene) => Republished.Later(dates, scene);

    public override Sheet OnTables(Sheet sheet, Scene scene) => Republished.Raised(sheet, scene);

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var frames = Frames.Select(f => f.Replace("Mark", Mark, StringComparison.Ordinal).Replace("{old}", scene.True, StringComparison.Ordinal).Replace("{new}", scene.Printed, StringComparison.Ordinal));
        return text with { Other = [.. text.Other, scene.Composer.Fresh([.. scene.Random.Shuffle(frames)])] };
    }

    public override HandIn OnHandIn(HandIn hand, Scene scene) => Republished.Saved(hand);

    public override IEnumerable<ExtraFile> Extras(WrittenReport report, Scene scene) =>
        [Republished.First(report, scene, block => block is not DraftBlock.Prose line || !line.Text.StartsWith(Mark, StringComparison.Ordinal))];
}
