using Aggregator.Core.Reports;
using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>More items on the website than items in all: one item in two columns of the site is one item, and the form says so.</summary>
internal sealed class ChannelsCountTwice : Decoy
{
    private static readonly string[] Frames =
    [
        "同一条{item}在两个栏目各登一次，网站按次计，总数只计1条，{mgr}已注明",
        "{item}多栏目转登，{mgr}{how}统计时总数去重、渠道数不去重",
        "网站条数高于总数，是{item}分栏重复登载所致，{mgr}{how}复核无误",
        "{mgr}说明：渠道数含{item}的重复登载，与总数口径不同",
    ];

    public override Part Touches => Part.Tables | Part.Proactive;

    public override int FromYear => EarlyYears.FirstStatistics;

    public override int ToYear => EarlyYears.Last;

    public override IReadOnlyList<string> Tempts => ["STATS_SUM", "TEXT_TABLE", "IMPLAUSIBLE"];

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var table = Forms.Statistics2014.Code;
        var count = sheet.Count(table, "proactive_total", IndicatorSheet.Value) + scene.Random.Between(5, 400);
        var changed = sheet.With(table, "proactive_website_count", IndicatorSheet.Value, PrintedCell.Of(count));
        scene.Note(Indicators.Place(table, "proactive_website_count", IndicatorSheet.Value), null, changed.At(table, "proactive_website_count", IndicatorSheet.Value).Text);
        return changed;
    }

    public override ReportText OnProse(ReportText text, Scene scene) =>
        text.WithSentence(EarlyOutline.Proactive, scene.Composer.Fresh([.. scene.Random.Shuffle(Frames)]));
}
