using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A breakdown whose parts are all said the same way.</summary>
internal sealed class Breakdown : ReuseDecoy
{
    public override Part Touches => Part.Proactive;

    public override IReadOnlyList<string> Tempts => ["COPY_OTHER", "COPY_SELF"];

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        string[] kinds = ["动态类", "公示类", "法规类", "人事类", "财务类", "通知类", "服务类", "解读类"];
        var parts = scene.Random.Shuffle(kinds).Take(scene.Random.Between(5, 7)).Select(k => $"{k}信息{{#12-88}}条，占{{#3-22}}.{{#1-9}}%");
        var words = scene.Composer.Fresh($"从{{channel}}的栏目看，其中{string.Join("；其中", parts)}");
        scene.Note("S1", null, words);
        return text.WithSentence(0, words);
    }
}
