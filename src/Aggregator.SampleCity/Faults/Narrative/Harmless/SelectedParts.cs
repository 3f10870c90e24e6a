namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>Parts that are examples and not all there is.</summary>
internal sealed class SelectedParts() : SentenceDecoy(Part.Supervision, "TEXT_TEXT")
{
    protected override string Sentence(Scene scene)
    {
        var (a, b) = (scene.Random.Between(3, 12), scene.Random.Between(2, 9));
        var all = a + b + scene.Random.Between(4, 30);
        return scene.Say(
            $$"""{self}全年办班{{all}}期，其中{item}{{a}}期、新进人员{{b}}期，其余为综合类""",
            $$"""{{all}}次督查里，{place}{{a}}次、{project}{{b}}次较为集中，别处零散安排""",
            $$"""通报问题{{all}}个，涉及{item}等，仅时效一项就有{{a}}个，错字{{b}}个，{mgr}{how}销号""",
            $$"""参训{{all}}人次，例如{mgr}{{a}}人次、窗口{{b}}人次，另有聘用人员""");
    }
}
