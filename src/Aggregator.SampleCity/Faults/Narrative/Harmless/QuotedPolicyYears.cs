namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>A quoted policy title with years of its own.</summary>
internal sealed class QuotedPolicyYears() : SentenceDecoy(Part.Proactive, "WRONG_YEAR")
{
    protected override string Sentence(Scene scene)
    {
        var from = scene.Year - scene.Random.Between(1, 4);
        var to = from + scene.Random.Between(2, 4);
        return scene.Say(
            $$"""{self}依照《{item}三年行动方案（{{from}}—{{to}}年）》{how}公布进度，{mgr}供稿""",
            $$"""《{{from}}年{item}工作要点》列明的任务已由{mgr}{how}收尾并公布""",
            $$"""{mgr}解读《{item}“十四五”实施意见（{{from}}—{{to}}）》，{who}关注较多""",
            $$"""根据《{{from}}—{{to}}年{project}计划》，{self}{when}公布年度完成量""",
            $$"""{paper}的依据是《{item}管理规定》（{{from}}年发布），网页已附全文""");
    }
}
