using Aggregator.SampleCity.Faults.Narrative.Names;

namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>Another unit rightly named as a partner.</summary>
internal sealed class PartnerUnit() : SentenceDecoy(Part.Supervision, "WRONG_UNIT")
{
    protected override string Sentence(Scene scene)
    {
        var other = OtherUnits.NameOf(scene);
        return scene.Say(
            $$"""{self}会同{{other}}检查{item}栏目，{mgr}{how}交换意见""",
            $$"""{when}到{{other}}交流公开做法，{mgr}带回{paper}""",
            $$"""{{other}}派员评议{self}的{item}，提出{#2-6}条建议""",
            $$"""涉及{{other}}职责的{item}来信，{mgr}{how}转送并告知{who}""",
            $$"""{self}与{{other}}联合举办{item}讲堂，{who}到场""",
            $$"""{project}由{{other}}承办，{self}协助公布{paper}""");
    }
}
