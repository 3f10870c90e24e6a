namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>A number that is masked as the rule demands.</summary>
internal sealed class MaskedNumber() : SentenceDecoy(Part.Other, "SENSITIVE", "PLACEHOLDER")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "中签{who}以尾号公布，如140****{#1000-9999}，{mgr}{how}核对",
        "{item}名单中的证件号均作遮盖（例：99*************{#100-999}），无人投诉",
        "补贴账号只显示后四位，形如6299********{#1000-9999}，{mgr}抽查",
        "{paper}附表的手机号已处理为140****{#1000-9999}样式，{mgr}{how}复查");
}
