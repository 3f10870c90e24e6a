namespace Aggregator.SampleCity.Faults.Narrative.Years;

/// <summary>What is told as done within the year bears days of last year.</summary>
internal sealed class LastYearMonths() : SentenceFault(Part.Management, "WRONG_YEAR")
{
    protected override string Sentence(Scene scene)
    {
        var last = scene.Year - 1;
        return scene.Say(
            $$"""年度内，{self}于{{last}}年{#2-5}月修订{item}登记办法，{{last}}年{#7-11}月移交{paper}档案""",
            $$"""本年度{mgr}先后在{{last}}年{#2-5}月、{{last}}年{#8-11}月两次清查{paper}""",
            $$"""今年共盘点两轮：{{last}}年{#3-6}月盘点{item}，{{last}}年{#9-11}月盘点{project}""",
            $$"""本报告期内，{item}目录于{{last}}年{#3-10}月{#2-26}日由{mgr}换版""",
            $$"""全年管理工作自{{last}}年{#1-3}月部署，至{{last}}年12月收官，{mgr}{how}总结{item}""");
    }
}
