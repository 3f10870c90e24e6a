using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>Last year's requests, told as last year's, as many as last year's table prints.</summary>
internal sealed class LastYearRequests() : SentenceDecoy(Part.OnRequest, "TEXT_TABLE", "WRONG_YEAR")
{
    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore && FigureGenerator.GetsRequests(unit);

    protected override string Sentence(Scene scene)
    {
        var last = scene.Year - 1;
        return scene.SheetBefore?.NumberAt("T2", "new_received", "total") is > 0 and var count
            ? scene.Say(
                $$"""{{last}}年受理的{{count}}件申请归卷后，{self}据此修订了{item}答复范本""",
                $$"""对比可见，上年申请受理量为{{count}}件，本年变化主要在{item}""",
                $$"""去年新收的{{count}}件来件全部编目，{mgr}{how}复盘{item}""",
                $$"""{mgr}回看{{last}}年{{count}}件申请的卷宗，{item}类{how}标注""",
                $$"""{{last}}年新收申请{{count}}件，{who}提出的占多数，{mgr}留有分析""")
            : scene.Say(
                $$"""{{last}}年的申请卷宗由{mgr}{how}归档，{item}类另立一盒""",
                $$"""去年的答复书{when}由{mgr}抽看一遍，{item}写法已统一""",
                $$"""{mgr}回看{{last}}年登记簿，{item}一栏{how}补注""",
                $$"""{self}对{{last}}年{item}答复{how}评查，{who}参与打分""");
    }
}
