namespace Aggregator.SampleCity.Faults.Narrative.Gaps;

/// <summary>A count whose number got lost.</summary>
internal sealed class LostNumber() : SentenceFault(Part.Platform, "LOST_NUMBER", "PLACEHOLDER")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "{self}门户共发布{item}信息条，{mgr}{how}复核",
        "{mgr}{when}受理{who}咨询件，均{how}回复",
        "全年在公众号推送{item}图解篇，{who}阅读踊跃",
        "{place}查阅点接待{who}人次，{mgr}{how}登记",
        "{project}页面改版次，{mgr}{how}验收",
        "{self}门户检索{item}累计万次，{who}居多",
        "{when}清理{paper}失效链接处，{mgr}{how}销号",
        "网站全年更新{paper}份，其中{place}份");
}
