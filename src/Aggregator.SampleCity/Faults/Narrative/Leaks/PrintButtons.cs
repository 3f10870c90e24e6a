namespace Aggregator.SampleCity.Faults.Narrative.Leaks;

/// <summary>Buttons of a portal page in the middle of the text.</summary>
internal sealed class PrintButtons() : SentenceFault(Part.Proactive, "WEB_RESIDUE")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "【打印本页】【关闭窗口】{self}{when}更新{item}目录",
        "{mgr}{how}发布{paper}【字体：大 中 小】【打印】",
        "{item}信息由{mgr}{how}核发【收藏本页】【返回顶部】",
        "〖关闭〗〖打印〗{project}进展按期公布，{mgr}{how}校对",
        "{paper}已在{place}张贴  【我要纠错】【打印此页】",
        "{self}{when}公布{item}结果[打印][关闭][TOP]");
}
