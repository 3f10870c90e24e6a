namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>So many things announced, another number of them told.</summary>
internal sealed class ListedItems() : SentenceFault(Part.Management, "TEXT_TEXT")
{
    protected override string Sentence(Scene scene)
    {
        var said = scene.Random.Pick(["两", "四", "五"]);
        return scene.Say(
            $$"""{self}全年抓了{{said}}件事：一是理顺{item}目录；二是补齐{paper}档案；三是核对{project}底稿""",
            $$"""{mgr}{how}推出{{said}}项举措：（1）{item}逐日登记；（2）{paper}按月核销；（3）{place}台账上墙""",
            $$"""管理上做到“{{said}}个到位”：登记到位，{item}无遗漏；审核到位，{mgr}{how}把关；归档到位，{paper}可回查""",
            $$"""修订制度{{said}}部，分别是{item}登记办法、{item}审核细则和{paper}归档规程""",
            $$"""{when}分{{said}}步清理{paper}：第一步摸底，第二步标注，第三步移库，{mgr}{how}验收""");
    }
}
