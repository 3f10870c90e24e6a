namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>An office's mail address and post code.</summary>
internal sealed class OfficeMail() : SentenceDecoy(Part.Supervision, "SENSITIVE", "WEB_RESIDUE")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "意见可寄gk{#1000-9999}@lanxiu.example，{mgr}每日查收",
        "{item}评议邮箱为xxgk{#20-99}@lanxiu.example，{who}可匿名投书",
        "{mgr}信箱jd{#100-999}@lanxiu.example收到{who}建议{#2-9}条",
        "来信请寄{place}{#10-99}号，邮编0{#10000-99999}，{mgr}{how}拆阅",
        "网址www.lanxiu.example/gk/{#1000-9999}可查{item}评议结果");
}
