using System.Globalization;
using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>A sentence of last year's work left standing as this year's.</summary>
internal sealed class EarlyWrongYear : Fault
{
    public override Part Touches => Part.Overview;

    public override int FromYear => EarlyYears.First + 1;

    public override int ToYear => EarlyYears.Last;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var last = string.Create(CultureInfo.InvariantCulture, $"{scene.Year - 1}年");
        var sentence = scene.Composer.Fresh(scene.Random.Shuffle<string>(
        [
            last + "，{self}{how}公布{item}，{mgr}编发{paper}{#3-60}期",
            last + "度{self}把{item}列为公开重点，{place}由{mgr}{how}督办",
            last + "{self}共召开公开工作会{#2-9}次，{mgr}通报{item}",
            last + "，{self}在{place}增设公示栏{#2-20}块，{who}反响良好",
            last + "{self}{how}清理{item}文件{#10-90}份，{mgr}逐份标注",
            last + "，全年{self}向{who}发送{paper}{#100-900}份，{mgr}{how}投递",
        ]).ToArray());
        scene.Note("text/overview", string.Create(CultureInfo.InvariantCulture, $"{scene.Year}"), sentence);
        scene.Expect("WRONG_YEAR", "text");
        return EarlySentence.InOverview(text, sentence);
    }
}
