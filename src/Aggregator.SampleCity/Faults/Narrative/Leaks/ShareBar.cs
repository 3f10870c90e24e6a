namespace Aggregator.SampleCity.Faults.Narrative.Leaks;

/// <summary>The share bar of a portal page.</summary>
internal sealed class ShareBar() : SentenceFault(Part.Platform, "WEB_RESIDUE")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "分享到： 微信 微博 QQ空间 {item}专栏{when}上线",
        "{self}{how}维护{project}网页 扫一扫在手机打开当前页",
        "{paper}下载入口移至首页 分享： 一键分享 更多0",
        "{item}栏目由{mgr}{how}更新 点击数： {#100-900} 分享至：",
        "{mgr}{when}开通{place}专区 用微信扫描二维码分享至好友和朋友圈 {item}",
        "【分享】【收藏】{item}短片由{mgr}{how}制作");
}
