namespace Aggregator.SampleCity.Faults.Narrative.Leaks;

/// <summary>The line of editor, source and visits.</summary>
internal sealed class EditorLine() : SentenceFault(Part.Supervision, "WEB_RESIDUE")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "责任编辑：{mgr} 审核：{mgr} {item}培训如期举行",
        "来源：{mgr} 浏览次数：{#100-900} 次 {self}{when}通报{item}检查结果",
        "{place}评议会{when}召开 （编辑：{mgr}） 阅读：{#100-900}",
        "信息来源： {mgr} 发布人：admin 点击率： {#100-900} {item}考核完成",
        "文章来源：{mgr} 作者：网站管理员 访问量：{#100-900} {project}评议",
        "{item}督查由{mgr}{how}组织 【字号：大 中 小】 责编：{mgr}");
}
