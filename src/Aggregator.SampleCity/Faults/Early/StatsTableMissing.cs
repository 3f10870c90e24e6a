using Aggregator.Core.Reports;
using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>The national statistics table is not there: nothing at all, its caption only, or a promise of it.</summary>
internal sealed class StatsTableMissing : Fault
{
    private static readonly string[] Promises =
    [
        "{item}等统计数字由{mgr}另行造册，未随本报告登出",
        "统计表存{mgr}备查，{who}可到{place}索取",
        "有关{item}的统计表，{self}{when}已单独报出",
        "{mgr}{how}填写的统计表另见纸质件",
    ];

    public override Part Touches => Part.Tables | Part.Head;

    public override int FromYear => EarlyYears.FirstStatistics;

    public override int ToYear => EarlyYears.Last;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var caption = EarlyTables.Caption(IndicatorSheet.Statistics2014, scene.Unit, scene.Year);
        var variant = scene.Random.Below(3);
        scene.Note(Forms.Statistics2014.Code, caption, null);
        scene.Expect("TABLE_MISSING", Forms.Statistics2014.Code);
        return draft.Map(block => block switch
        {
            DraftBlock.Table => variant == 2 ? new DraftBlock.Prose(scene.Composer.Fresh(Promises)) : null,
            DraftBlock.Prose { Text: var text } when text == caption => variant == 1 ? block : null,
            _ => block,
        });
    }
}
