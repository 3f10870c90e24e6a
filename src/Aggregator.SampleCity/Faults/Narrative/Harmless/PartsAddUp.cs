namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>Parts that do add up to the total beside them.</summary>
internal sealed class PartsAddUp() : SentenceDecoy(Part.Platform, "TEXT_TEXT")
{
    protected override string Sentence(Scene scene)
    {
        var (a, b, c) = (scene.Random.Between(20, 200), scene.Random.Between(9, 90), scene.Random.Between(2, 30));
        return scene.Say(
            $$"""{item}问答网站答{{a}}次，公众号答{{b}}次，短视频号答{{c}}次，合计{{a + b + c}}次，{mgr}{how}核对""",
            $$"""{who}留言{{a + b + c}}条：咨询{{a}}条，建议{{b}}条，投诉{{c}}条，均已办结""",
            $$"""{mgr}全年检修{{a + b + c}}次，含{item}栏{{a}}次、{project}栏{{b}}次、首页{{c}}次""",
            $$"""三处终端共查询{{a + b + c}}次，{place}{{a}}次，大厅{{b}}次，流动点{{c}}次""");
    }
}
