using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>TABLE_MISSING: the three tables stand in the report; in a report for 2014 to 2018 the national statistics table.</summary>
internal sealed class TablesArePresent : IRule
{
    private const int StatisticsFrom = 2014;

    private static readonly string[] Tables = ["T1", "T2", "T3"];

    public RuleInfo Info { get; } = new("TABLE_MISSING", "缺少统计表", Severity.Error, FormBasis.BothForms, 2008, null,
        "报告是否有三张统计表；2014至2018年度是否附有政府信息公开情况统计表；更早的报告写明有附表的，附表是否在报告里。", "请按统一格式补全表格；表格不要做成图片。")
    {
        Family = RuleFamily.Tables,
        EarlyBasis = "",
        GoodExample = "三张表都在。",
        BadExample = "第三部分只有标题，没有表格。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var picture = report.Submission.Losses.Any(TablesAreText.IsPicture) ? "（文件中有无法识别的图片，表格可能是图片）" : "";
        if (report.Year < 2019)
        {
            // Before 2014 no table was prescribed; the one from then on was to be filled in, but no rule says that the report must print it.
            if (report.Year < StatisticsFrom)
            {
                if (PromisedTables.Lacking(report.Report) is { } heading)
                {
                    yield return report.Fails(Info, "annex", $"标题“{heading.Heading.Trim()}”写明有附表，其下没有表格{picture}。", [report.At(heading.HeadingSpan)]) with { Basis = "" };
                }
            }
            else if (report.Report.TablesFound.Count == 0)
            {
                var code = Forms.Statistics2014.Code;
                yield return report.Fails(Info, code, $"没有找到{CellNames.Table(code)}{picture}；{report.Year}年度的报告一般附有该表。", [], severity: Severity.Warning);
            }

            yield break;
        }

        // An older outline in a year of the tables is FormIsInForce's claim.
        foreach (var table in report.Report.HasTables() ? Tables.Where(table => !report.Report.Has(table)) : [])
        {
            yield return report.Fails(Info, table, $"没有找到{CellNames.Table(table)}{picture}。", []);
        }
    }
}
