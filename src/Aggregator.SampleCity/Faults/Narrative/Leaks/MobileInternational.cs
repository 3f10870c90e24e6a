namespace Aggregator.SampleCity.Faults.Narrative.Leaks;

/// <summary>A mobile number behind the code of the country.</summary>
internal sealed class MobileInternational() : SentenceFault(Part.Supervision, "SENSITIVE")
{
    protected override string Sentence(Scene scene)
    {
        var tail = scene.Random.Between(1000, 9999);
        var number = scene.Random.Pick([$"+86 1400000{tail}", $"+86-1400000{tail}", $"（86）1400000{tail}"]);
        return scene.Say(
            $$"""社会评议意见可发至{mgr}工作人员手机{{number}}，{item}类优先""",
            $$"""{who}代表（{{number}}）{when}反映{item}公示不及时""",
            $$"""{mgr}联络员{{number}}负责收集{place}的意见""",
            $$"""对{paper}有异议的，{when}起可致电{{number}}""",
            $$"""评议员{{number}}对{project}提出建议，{mgr}{how}采纳""");
    }
}
