namespace Aggregator.SampleCity.Faults.Narrative.Leaks;

/// <summary>Links to the page before and after.</summary>
internal sealed class NeighbourLinks() : SentenceFault(Part.Other, "WEB_RESIDUE")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "上一篇：{item}情况通报 下一篇：{paper}",
        "{self}{when}举办{item}开放日 上一条：{paper} 下一条：没有了",
        "相关链接： {paper} {project}公示 {item}指南",
        "当前位置： 首页 > 政务公开 > {item} > 正文 {mgr}{how}答复{who}",
        "{mgr}{how}展示{project} 下一篇： {place}{item}简讯",
        "首页 | 上页 | 下页 | 尾页 {paper}共{#2-9}页");
}
