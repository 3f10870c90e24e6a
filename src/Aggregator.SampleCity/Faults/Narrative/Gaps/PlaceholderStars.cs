namespace Aggregator.SampleCity.Faults.Narrative.Gaps;

/// <summary>Stars where a number or a name should be.</summary>
internal sealed class PlaceholderStars() : SentenceFault(Part.Other, "PLACEHOLDER")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "{self}与***联合举办{item}开放日，{who}到场",
        "{when}{mgr}到***调研{project}，{how}整理建议",
        "{item}专题接待{who}***人次，{mgr}{how}讲解",
        "{mgr}为{place}培训骨干****名，{item}为主",
        "***同志{when}到{place}指导{item}公开",
        "{self}发放{paper}***份，{who}反响良好");
}
