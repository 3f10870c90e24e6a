namespace Aggregator.Core.Checking.Rules;

/// <summary>
/// FEE_NOT_STATED: section six says what was charged for handling information, or that nothing was. Charges and reductions of the years
/// before 2019 are a part of their own, which SECTION_MISSING asks for; reports for 2019 and 2020 fall between the two.
/// </summary>
internal sealed class FeeIsStated : IRule
{
    public RuleInfo Info { get; } = new("FEE_NOT_STATED", "未说明信息处理费", Severity.Warning, "", 2021, null,
        "第六部分是否说明收取信息处理费的情况。", "请写明收取信息处理费的件数和金额；没有收取的也要写明。")
    {
        Family = RuleFamily.Sections,
        GoodExample = "第六部分写明“本年度未收取信息处理费”。",
        BadExample = "第六部分只写“无其他需要报告的事项”，或只写行政事业性收费。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var sections = report.Report.Sections.Where(s => s.Code == "S6").ToList();
        if (sections.Count > 0 && !sections.Any(s => FeeStatements.IsIn(report.Report.Text, s.BodySpan)))
        {
            yield return report.Fails(Info, "S6", "“六、其他需要报告的事项”没有说明收取信息处理费的情况。", [report.At(sections[0].HeadingSpan)]);
        }
    }
}
