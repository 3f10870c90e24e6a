namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>What a site's buttons are for, told in a sentence.</summary>
internal sealed class ShareButton() : SentenceDecoy(Part.Platform, "WEB_RESIDUE")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "网页底部新增“打印本页”按钮，{who}可直接打印{paper}",
        "{mgr}取消“分享到”弹窗，{item}页面更清爽",
        "“上一篇”“下一篇”翻页键{when}修好，{paper}顺次可读",
        "{item}页面加装“关闭窗口”提示，{who}误触减少",
        "{mgr}要求每篇{paper}标明责任编辑，{how}抽查");
}
