namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>Parts that are all there is do not add up to the total beside them.</summary>
internal sealed class PartsAgainstTotal() : SentenceFault(Part.Platform, "TEXT_TEXT")
{
    protected override string Sentence(Scene scene)
    {
        var random = scene.Random;
        var (a, b, c) = (random.Between(11, 240), random.Between(8, 160), random.Between(3, 90));
        var total = Misstated.Of(random, a + b + c);
        return scene.Say(
            $$"""{self}网站发布{item}信息{{a}}条，公众号发布{{b}}条，微博发布{{c}}条，三个平台合计{{total}}条""",
            $$"""三类载体合计更新{{total}}条：网站{{a}}条，公众号{{b}}条，短视频号{{c}}条，{mgr}{how}核发""",
            $$"""{who}留言共{{total}}条，其中咨询{{a}}条、建议{{b}}条、投诉{{c}}条，再无其他类别""",
            $$"""{place}查阅点上半年接待{{a}}人次，三季度{{b}}人次，四季度{{c}}人次，全年共{{total}}人次""",
            $$"""{mgr}全年检修网页{{total}}次，分别为{item}栏{{a}}次、{project}栏{{b}}次、首页{{c}}次""",
            $$"""终端查询{{total}}次，按渠道分为大厅{{a}}次、社区{{b}}次、手机{{c}}次，{item}最热""");
    }
}
