using System.Globalization;
using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>The year's number of items by quarter or half year; the parts add up to it.</summary>
internal sealed class QuarterCounts : Decoy
{
    public override Part Touches => Part.Proactive | Part.Tables;

    public override int FromYear => EarlyYears.First;

    public override int ToYear => EarlyYears.Last;

    public override IReadOnlyList<string> Tempts => ["TEXT_TABLE", "TEXT_TEXT", "PERIOD_WRONG"];

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var total = (int)text.Figure("proactive_total")!.Value;
        var first = total * scene.Random.Between(15, 35) / 100;
        var second = total * scene.Random.Between(15, 30) / 100;
        var third = total * scene.Random.Between(10, 25) / 100;
        var (a, b, c, d) = (Text(first), Text(second), Text(third), Text(total - first - second - third));
        var sentence = scene.Composer.Fresh([.. scene.Random.Shuffle<string>(
        [
            $"分季看，一季度{a}条，{{item}}领先，二季度{b}条，{{mgr}}{{how}}补录，三季度{c}条，四季度{d}条",
            $"其中一季度{a}条、二季度{b}条由{{mgr}}{{how}}发布，三季度{c}条、四季度{d}条以{{item}}为主",
            $"其中上半年{Text(first + second)}条，{{item}}居多，下半年{Text(total - first - second)}条，由{{mgr}}{{how}}发布",
            $"{{mgr}}按季通报，四个季度依次为{a}条、{b}条、{c}条和{d}条，{{place}}{{item}}随季起伏",
        ])]);
        scene.Note("text/proactive", null, sentence);
        return text.WithSentence(EarlyOutline.Proactive, sentence);
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
