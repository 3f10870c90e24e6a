namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>Last year's requests, told as last year's.</summary>
internal sealed class LastYearRequests() : SentenceDecoy(Part.OnRequest, "TEXT_TABLE", "WRONG_YEAR")
{
    protected override string Sentence(Scene scene)
    {
        var last = scene.Year - 1;
        var count = scene.Random.Between(131, 260);
        return scene.Say(
            $$"""{{last}}年受理的申请中有{{count}}件涉及{item}，{self}据此修订了答复范本""",
            $$"""对比可见，上年申请受理量为{{count}}件，本年变化主要在{item}""",
            $$"""去年收到的{{count}}件{item}来件全部归档，{mgr}{how}复盘""",
            $$"""{mgr}回看{{last}}年办结的{{count}}件卷宗，{item}类{how}标注""");
    }
}
