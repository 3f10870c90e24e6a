namespace Aggregator.Core.Checking.Rules;

/// <summary>
/// FEE_NOT_STATED: the report says what was charged for handling information, or that nothing was: section six since the fee of 2021,
/// anywhere in the reports under the first Regulations, which name charges and reductions among what a report holds.
/// </summary>
internal sealed class FeeIsStated : IRule
{
    // Reports for 2019 and 2020 fall between the two: the old charges were gone, the new fee not yet there.
    private const int LastOfTheOld = 2018;

    private const int FirstOfTheNew = 2021;

    public RuleInfo Info { get; } = new("FEE_NOT_STATED", "未说明信息处理费", Severity.Warning, "", 2008, null,
        "第六部分是否说明收取信息处理费的情况；2018年及以前的报告是否说明收费及减免情况。", "请写明收取信息处理费（2018年及以前为检索、复制、邮寄等费用）的件数和金额；没有收取的也要写明。")
    {
        Family = RuleFamily.Sections,
        GoodExample = "第六部分写明“本年度未收取信息处理费”。",
        BadExample = "第六部分只写“无其他需要报告的事项”，或只写行政事业性收费。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var text = report.Report.Text;
        if (report.Year <= LastOfTheOld)
        {
            var isStated = report.Report.Sections.Any(section => section.Code == "fees" && Places.Cut(text, section.BodySpan).AsSpan().Trim().Length > 0)
                || FeeStatements.IsIn(text, report.Report.Body);
            if (!isStated)
            {
                yield return report.Fails(Info, "fees", "全文没有说明政府信息公开的收费及减免情况；没有发生的也应写明。", []);
            }
        }
        else if (report.Year >= FirstOfTheNew)
        {
            var sections = report.Report.Sections.Where(s => s.Code == "S6").ToList();
            if (sections.Count > 0 && !sections.Any(s => FeeStatements.IsIn(text, s.BodySpan)))
            {
                yield return report.Fails(Info, "S6", "“六、其他需要报告的事项”没有说明收取信息处理费的情况。", [report.At(sections[0].HeadingSpan)]);
            }
        }
    }
}
