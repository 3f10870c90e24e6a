namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>The hotline everybody knows.</summary>
internal sealed class Hotline() : SentenceDecoy(Part.Platform, "SENSITIVE", "LOST_NUMBER")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "12345热线转来{item}咨询{#6-90}件，{mgr}{how}回复",
        "{self}与12345平台共享{item}问答库，{who}少打一次电话",
        "经12345转办的{who}来电，{mgr}{how}回访",
        "消费投诉拨12315，{item}问政务热线12345，标牌立在{place}",
        "{project}扰民可拨12345或12369，{mgr}在网页写明");
}
