namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>A plan for the year to come.</summary>
internal sealed class PlanForNextYear() : SentenceDecoy(Part.Problems, "WRONG_YEAR")
{
    protected override string Sentence(Scene scene)
    {
        var next = scene.Year + 1;
        return scene.Say(
            $$"""{{next}}年，{self}将把{item}列为首批改进事项，{mgr}{how}推进""",
            $$"""计划在{{next}}年一季度完成{paper}归并，{mgr}领办""",
            $$"""{{next}}年内，{project}的过程材料将按月晒出，{who}可随时查""",
            $$"""以上改进纳入{{next}}年度工作要点，由{mgr}{how}督促""",
            $$"""到{{next}}年底，{place}查阅点力争做到{paper}当日上架""");
    }
}
