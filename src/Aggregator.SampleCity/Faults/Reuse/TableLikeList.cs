using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Lines like those of a table, twice in one report for two half-years.</summary>
internal sealed class TableLikeList : ReuseDecoy
{
    public override Part Touches => Part.Platform;

    public override IReadOnlyList<string> Tempts => ["COPY_OTHER", "COPY_SELF"];

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        string[] kinds = ["图文", "视频", "问答", "图解", "直播"];
        var rows = string.Join("，", kinds.Select(k => $"{k}稿件{{#10-99}}篇、阅读{{#100-990}}次"));
        var words = scene.Composer.Fresh($"上半年{{channel}}发布：{rows}") + scene.Composer.Fresh($"下半年{{channel}}发布：{rows}");
        scene.Note("S1", null, words);
        return text.WithSentence(3, words);
    }
}
