namespace Aggregator.Core.Checking.Rules;

/// <summary>PROBLEM_EMPTY: the part on problems names a problem.</summary>
internal sealed class ProblemsAreNamed : IRule
{
    public RuleInfo Info { get; } = new("PROBLEM_EMPTY", "存在问题为空", Severity.Warning, FormBasis.Contents, 2008, null,
        "“存在的主要问题”部分是否写了实际存在的问题，而不是空白、“无”或“不存在问题”。", "请写明工作中实际存在的问题和改进措施。")
    {
        Family = RuleFamily.Sections,
        EarlyBasis = FormBasis.EarlyContents,
        GoodExample = "写明两项具体问题和改进办法。",
        BadExample = "“存在的主要问题”下只有“无”。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (ProblemReading.Of(report.Report) is { } reading && reading.NamesNone)
        {
            yield return report.Fails(Info, reading.Subject, $"“{reading.Name}”部分{(reading.Text.Length == 0 ? "只有标题，没有内容" : "没有写出存在的问题")}。", [report.At(reading.Evidence)]);
        }
    }
}
