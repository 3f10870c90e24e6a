namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>Nothing of a kind, said in words.</summary>
internal sealed class NoneInWords() : SentenceDecoy(Part.Supervision, "LOST_NUMBER", "TEXT_TABLE")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "全年{self}公开领域零追责，{item}评议零差评",
        "{mgr}{how}自查，未发现应追究责任的情形，{item}无一投诉",
        "{who}对{item}的投诉为零，{mgr}仍{how}回访",
        "{place}没有发生因公开不当引发的纠纷，{mgr}留有记录",
        "社会评议中{item}一项没有扣分，{mgr}{how}总结");
}
