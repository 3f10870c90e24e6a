namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>The word for nothing in a proper sentence.</summary>
internal sealed class NothingProper() : SentenceDecoy(Part.Other, "PROBLEM_EMPTY", "NA_MARK")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "除上述情况外，{self}无其他需要报告的事项",
        "{item}方面无新增收费项目，{mgr}{how}公示",
        "本年度无重大舆情，{mgr}{how}监看",
        "无建议提案要求公开{paper}，{mgr}已登记",
        "{project}无变更事项需另行报告，{mgr}{how}核实");
}
