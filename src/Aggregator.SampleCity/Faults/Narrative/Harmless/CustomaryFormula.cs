using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>A formula everybody uses, the same in several units.</summary>
internal sealed class CustomaryFormula : Decoy
{
    private static readonly string[] Formulas =
    [
        "以公开为常态、不公开为例外，做到应公开尽公开。", "坚持先审查、后公开，一事一审，谁公开谁负责。", "政府信息公开指南和目录已按规定及时更新。",
        "切实保障人民群众的知情权、参与权、表达权和监督权。", "公开内容涉及国家秘密、商业秘密和个人隐私的，依法不予公开。", "健全主要领导亲自抓、分管领导具体抓的工作格局。",
    ];

    public override Part Touches => Part.Overview;

    public override IReadOnlyList<string> Tempts => ["COPY_OTHER", "PROBLEM_GENERIC"];

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var formula = scene.Random.Pick(Formulas);
        scene.Note("S1", null, formula);
        return Spot.Put(text, Part.Overview, formula, scene.Random);
    }
}
