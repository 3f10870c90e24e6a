namespace Aggregator.SampleCity.Faults.Narrative.Years;

/// <summary>A sentence of last year's report: its year is its subject.</summary>
internal sealed class LastYearSubject() : SentenceFault(Part.Proactive, "WRONG_YEAR")
{
    protected override string Sentence(Scene scene)
    {
        var last = scene.Year - 1;
        return scene.Say(
            $$"""{{last}}年，{self}围绕{item}更新目录{#11-90}条，{mgr}{how}校核""",
            $$"""{{last}}年度，{self}共解读{paper}{#3-20}份，{who}反响良好""",
            $$"""{{last}}年{self}把{project}列为公开重点，{mgr}{how}推进""",
            $$"""{item}方面，{{last}}年{self}发布信息{#20-300}条，{place}为主""",
            $$"""{{last}}全年，{self}推进{item}公开，{mgr}{how}充实{paper}""",
            $$"""现将{{last}}年{item}公开情况报告如下：{self}{how}发布{paper}{#3-20}份""");
    }
}
