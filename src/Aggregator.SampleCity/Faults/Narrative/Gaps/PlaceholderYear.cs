namespace Aggregator.SampleCity.Faults.Narrative.Gaps;

/// <summary>A year or a day of crosses.</summary>
internal sealed class PlaceholderYear() : SentenceFault(Part.Management, "PLACEHOLDER")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "X年，{self}{how}清点{paper}，{item}一类由{mgr}归档",
        "20XX年{self}修订{item}公开流程，{mgr}{how}执行",
        "{paper}自20××年×月起由{mgr}{how}管理",
        "{mgr}于X月X日完成{item}台账移交，{how}签字",
        "××年度{item}档案由{mgr}{how}装订成册",
        "{self}对××年以前的{paper}{how}复核，{mgr}登记存废",
        "{project}资料于20XX年归集完毕，{mgr}{how}编号");
}
