namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>The fee for handling requests beside the fees of table 1, which are something else.</summary>
internal sealed class FeeBesideFee() : SentenceDecoy(Part.Other, "TEXT_TABLE", "FEE_UNIT", "TEXT_TEXT")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "{self}的行政事业性收费按万元填入第二部分表格，与申请处理费用各是一回事",
        "{item}收费标准单独公布，计量单位为元，{mgr}{how}核对",
        "表一所列收费系{item}等法定项目，不含申请处理费用，{mgr}已注明",
        "{mgr}分别管理{item}收费与申请处理费用，两本账{how}核对");
}
