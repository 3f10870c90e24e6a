namespace Aggregator.SampleCity.Faults.Narrative.Years;

/// <summary>A plan for the year the report looks back on.</summary>
internal sealed class PlanForReportYear() : SentenceFault(Part.Problems, "WRONG_YEAR")
{
    protected override string Sentence(Scene scene)
    {
        var year = scene.Year;
        return scene.Say(
            $$"""{{year}}年，{self}将加大{item}公开力度，由{mgr}{how}落实""",
            $$"""下一步，{self}计划在{{year}}年内补齐{paper}，{mgr}牵头""",
            $$"""展望{{year}}年，{self}拟把{project}进展按月晒出，让{who}知晓""",
            $$"""{{year}}年工作打算：{mgr}{how}重排{item}目录，{place}先行""",
            $$"""来年（{{year}}年），{self}将围绕{item}开设专栏，{mgr}{how}维护""",
            $$"""力争到{{year}}年底，{paper}全部配发解读，{mgr}{how}督促""");
    }
}
