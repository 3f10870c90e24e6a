namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>Words that are rightly said twice.</summary>
internal sealed class NaturalDoubling() : SentenceDecoy(Part.Proactive, "GARBLED")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "{mgr}一个一个栏目过，一份一份{paper}对，{item}无遗漏",
        "{self}层层压实{item}发布责任，处处留痕",
        "{item}要点条条上网，{who}人人可查",
        "{mgr}逐条逐条讲{paper}，{place}住户听得明白",
        "{project}进展天天更新、周周小结，{mgr}{how}把关");
}
