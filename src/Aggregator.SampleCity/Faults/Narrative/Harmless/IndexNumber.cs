namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>A document's index number.</summary>
internal sealed class IndexNumber() : SentenceDecoy(Part.Proactive, "SENSITIVE")
{
    protected override string Sentence(Scene scene)
    {
        var number = $"0{scene.Random.Between(10000000, 99999999)}/{scene.Year}-{scene.Random.Between(10000, 99999)}";
        return scene.Say(
            $$"""{paper}索引号{{number}}，{item}栏可检索""",
            $$"""{mgr}补录索引号，如{{number}}，{who}按号可查""",
            $$"""{project}批复（索引号：{{number}}）{when}上网""",
            $$"""以{{number}}为首的{#3-20}份{paper}{how}编目""");
    }
}
