using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Gaps;

/// <summary>The title calls the report a sample: the word of the model it was written over was left in, or the wrong file was sent.</summary>
internal sealed class SampleTitle : Fault
{
    public override Part Touches => Part.Head;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var title = draft.Title + scene.Random.Pick(["（样本）", "（范文）", "（样稿）", "（模板）", "（示范文本）", "（参考文本）", "范文"]);
        scene.Note("title", draft.Title, title);
        scene.Expect("SAMPLE_TEXT", "title");
        scene.Tolerate("TITLE_NONSTANDARD", "title");
        return draft with { Title = title };
    }
}
