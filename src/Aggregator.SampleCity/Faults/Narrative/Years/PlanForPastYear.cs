namespace Aggregator.SampleCity.Faults.Narrative.Years;

/// <summary>A plan for the year before the one the report looks back on: last year's was left standing.</summary>
internal sealed class PlanForPastYear() : SentenceFault(Part.Problems, "WRONG_YEAR")
{
    protected override string Sentence(Scene scene)
    {
        var last = scene.Year - 1;
        return scene.Say(
            $$"""{{last}}年，{self}将把{item}列入改进清单，{mgr}{how}落实""",
            $$"""下一步，力争在{{last}}年底前完成{paper}归并，{mgr}牵头""",
            $$"""{self}拟于{{last}}年三季度重排{item}目录，{place}先行""",
            $$"""计划{{last}}年再开{item}专题课{#2-6}期，由{mgr}{how}组织""",
            $$"""明年（{{last}}年），{self}将围绕{item}听取{who}意见""",
            $$"""{{last}}年打算：{mgr}{how}补齐{paper}，让{who}早知晓""",
            $$"""到{{last}}年末，{project}的资料将全部上网，{mgr}{how}督促""");
    }
}
