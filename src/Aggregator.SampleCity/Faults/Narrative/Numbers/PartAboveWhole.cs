namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>A part that is larger than the whole.</summary>
internal sealed class PartAboveWhole() : SentenceFault(Part.Supervision, "TEXT_TEXT")
{
    protected override string Sentence(Scene scene)
    {
        var whole = scene.Random.Between(9, 80);
        var part = whole + scene.Random.Between(1, 30);
        return scene.Say(
            $$"""{mgr}全年开展{item}检查{{whole}}次，其中在{place}检查{{part}}次""",
            $$"""{self}培训{{whole}}人次，其中新进人员{{part}}人次，由{mgr}{how}授课""",
            $$"""共聘任评议员{{whole}}名，其中{who}{{part}}名，{when}换届""",
            $$"""{when}通报问题{{whole}}个，其中{item}类{{part}}个，{mgr}{how}督办""",
            $$"""{project}评议收回答卷{{whole}}份，其中有效答卷{{part}}份，{mgr}{how}统计""");
    }
}
