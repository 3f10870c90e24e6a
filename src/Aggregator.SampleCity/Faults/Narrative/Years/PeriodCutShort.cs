using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Years;

/// <summary>A period that is not the whole year, or ends in another.</summary>
internal sealed class PeriodCutShort : Fault
{
    public override Part Touches => Part.Head;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var right = MandatedText.Period(scene.Year);
        var wrong = scene.Random.Pick([
            $"本报告所列数据的统计期限自{scene.Year}年1月1日起至{scene.Year}年11月30日止。",
            $"本报告所列数据的统计期限自{scene.Year}年1月1日起至{scene.Year}年6月30日止。",
            $"本报告所列数据的统计期限自{scene.Year - 1}年12月1日起至{scene.Year}年12月31日止。",
            $"本报告所列数据的统计期限自{scene.Year}年1月1日起至{scene.Year + 1}年12月31日止。",
            $"本报告所列数据的统计期限自{scene.Year - 1}年1月1日起至{scene.Year}年12月31日止。",
        ]);
        scene.Note("period", right, wrong);
        scene.Expect("PERIOD_WRONG", "period");
        scene.Tolerate("WRONG_YEAR", "period");
        return HeadLines.Replace(draft, right, wrong, wrong);
    }
}
