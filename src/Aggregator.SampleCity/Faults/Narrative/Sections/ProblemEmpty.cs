namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section five says there are no problems.</summary>
internal sealed class ProblemEmpty() : SectionFiveFault("PROBLEM_EMPTY", "MEASURE_MISSING", "PROBLEM_GENERIC")
{
    protected override IReadOnlyList<string> Problems(Scene scene) =>
        [scene.Random.Pick(["无。", "无", "暂无。", "没有。", "暂无问题。", "无明显问题。", "不存在问题。", "本年度无。", "未发现问题。", "（无）", "/"])];
}
