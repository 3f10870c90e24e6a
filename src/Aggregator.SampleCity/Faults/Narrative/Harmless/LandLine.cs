namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>An office's land line.</summary>
internal sealed class LandLine() : SentenceDecoy(Part.Other, "SENSITIVE")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "{item}咨询电话0100-8{#100000-999999}，工作日由{mgr}接听",
        "{mgr}监督电话：（0100）8{#100000-999999}，{who}可来电",
        "传真0100-8{#100000-999999}转{#10-99}，用于接收{paper}",
        "{place}查阅点座机8{#100000-999999}，{who}可预约",
        "{self}公开值班室0100-8{#100000-999999}，{mgr}{how}轮值");
}
