namespace Aggregator.Core.Checking.Rules;

/// <summary>PROBLEM_SAME: the problems are not last year's, word for word.</summary>
internal sealed class ProblemsAreNew : IRule
{
    // Honest reports that answer last year's problems share up to a third.
    private const double Same = 0.5;

    public RuleInfo Info { get; } = new("PROBLEM_SAME", "存在问题与上年相同", Severity.Warning, "", 2008, null,
        "“存在的主要问题”部分去掉年份和数字后，是否与本单位上年度报告基本相同。", "请按报告年度的实际情况重写；上年问题未解决的，请写明整改进展。")
    {
        Family = RuleFamily.Sections,
        GoodExample = "写明上年问题的整改结果和本年新发现的问题。",
        BadExample = "问题和措施与上年逐字相同，只改了年份。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Previous is not null && ProblemReading.Of(report.Report) is { NamesNone: false } now && ProblemReading.Of(report.Previous) is { NamesNone: false } before
            && now.ShareIn(before) is { } share and >= Same)
        {
            yield return report.Fails(Info, now.Subject, FormattableString.Invariant($"“{now.Name}”部分与上年度报告有{share:P0}的文字相同。").Replace(" %", "%", StringComparison.Ordinal), [report.At(now.Evidence)]);
        }
    }
}
