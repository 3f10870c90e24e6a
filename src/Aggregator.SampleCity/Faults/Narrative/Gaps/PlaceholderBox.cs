namespace Aggregator.SampleCity.Faults.Narrative.Gaps;

/// <summary>Empty boxes or lines to write on.</summary>
internal sealed class PlaceholderBox() : SentenceFault(Part.Platform, "PLACEHOLDER")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "{self}在□□平台开设{item}专栏，{mgr}{how}维护",
        "{item}查询入口全年访问□□□次，{who}居多",
        "{mgr}{when}为{place}增设查阅终端＿＿＿台",
        "{project}网页由□□□负责，{mgr}{how}抽检",
        "{self}公众号发布{item}推文____篇，{mgr}{how}排版",
        "{place}政务屏轮播{paper}______次，{who}驻足观看",
        "{mgr}处理{who}留言＿＿条，{item}占多数");
}
