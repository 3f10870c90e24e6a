using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>TABLE_MISSING: the three tables stand in the report, with all rows of its form.</summary>
internal sealed class TablesArePresent : IRule
{
    private static readonly string[] Tables = ["T1", "T2", "T3"];

    public RuleInfo Info { get; } = new("TABLE_MISSING", "缺表或缺行", Severity.Error, FormBasis.BothForms, 2019, null,
        "报告是否有三张统计表，表中各行是否齐全。", "请按统一格式补全表格；表格不要做成图片。")
    {
        Family = RuleFamily.Tables,
        GoodExample = "三张表都在，各行齐全。",
        BadExample = "第三部分只有标题，没有表格。",
        Since = 2,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (!report.Report.HasTables())
        {
            yield break; // An older outline in a year of the tables: FormIsInForce says it.
        }

        foreach (var table in Tables)
        {
            if (!report.Report.Has(table))
            {
                var picture = report.Submission.Losses.Any(loss => loss.Kind is "picture" or "scanned-page") ? "（文件中有无法识别的图片，表格可能是图片）" : "";
                yield return report.Fails(Info, table, $"没有找到{CellNames.Table(table)}{picture}。", []);
                continue;
            }

            var rows = MissingRows(report.Report, table);
            if (rows.Count > 0)
            {
                yield return report.Fails(Info, table + "/rows", $"{CellNames.Table(table)}缺{rows.Count}行：{Places.Listing(rows, 4)}。", [], null, rows.Count + "行缺失");
            }
        }
    }

    // The single row and the three rows of 其他处理 stand for each other; which of them is right is FormIsInForce's claim.
    private static List<string> MissingRows(Report report, string table)
    {
        var present = table == "T2" ? TableIdentities.OutcomeRows(report).ToHashSet() : [];
        return [.. report.Cells(table)
            .GroupBy(cell => cell.Row)
            .Where(row => row.All(cell => cell.State == FigureState.Missing))
            .Select(row => row.Key)
            .Where(row => !row.StartsWith("other_", StringComparison.Ordinal) || table != "T2" || present.Contains(row))
            .Select(row => $"“{CellNames.Row(report.Form, table, row)}”")];
    }
}
