namespace Aggregator.Core.Checking.Rules;

/// <summary>FEE_NOT_STATED: section six says what was charged for handling information, or that nothing was.</summary>
internal sealed class FeeIsStated : IRule
{
    public RuleInfo Info { get; } = new("FEE_NOT_STATED", "未说明信息处理费", Severity.Warning, "", 2021, null,
        "第六部分是否说明收取信息处理费的情况。", "请在第六部分写明收取信息处理费的件数和金额；没有收取的也要写明。")
    {
        Family = RuleFamily.Sections,
        GoodExample = "第六部分写明“本年度未收取信息处理费”。",
        BadExample = "第六部分只写“无其他需要报告的事项”。",
        Since = 2,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var sections = report.Report.Sections.Where(s => s.Code == "S6").ToList();
        if (sections.Count == 0 || sections.Any(s => IsStated(Places.Cut(report.Report.Text, s.BodySpan))))
        {
            yield break; // A missing section is another rule's.
        }

        yield return report.Fails(Info, "S6", "“六、其他需要报告的事项”没有说明收取信息处理费的情况。", [report.At(sections[0].HeadingSpan)]);
    }

    private static bool IsStated(string text) =>
        text.Contains("信息处理费", StringComparison.Ordinal) || text.Contains("收费", StringComparison.Ordinal)
        || (text.Contains("收取", StringComparison.Ordinal) && text.AsSpan().Contains('费'));
}
