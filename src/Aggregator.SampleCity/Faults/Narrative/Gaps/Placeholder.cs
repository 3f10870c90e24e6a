namespace Aggregator.SampleCity.Faults.Narrative.Gaps;

/// <summary>Two crosses where a number should be.</summary>
internal sealed class Placeholder() : SentenceFault(Part.Supervision, "PLACEHOLDER")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "{mgr}全年组织{item}公开业务培训XX场次",
        "{self}{when}就{item}开展督查XX场次，{mgr}{how}通报",
        "面向{who}的{item}宣讲累计XX场次，{place}先行",
        "{when}起{mgr}在{place}开设{paper}讲解XX场次",
        "由{mgr}牵头的{project}开放活动办了XX场次",
        "{self}邀{who}列席{item}评议XX场次，意见{how}登记",
        "围绕{paper}，{mgr}{how}举行答疑XX场次");
}
