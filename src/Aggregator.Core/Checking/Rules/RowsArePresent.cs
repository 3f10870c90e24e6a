using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>ROW_MISSING: a table that is there has all rows and columns of its form.</summary>
internal sealed class RowsArePresent : IRule
{
    private static readonly string[] Tables = ["T1", "T2", "T3"];

    public RuleInfo Info { get; } = new("ROW_MISSING", "表格缺行或缺列", Severity.Error, FormBasis.BothForms, 2019, null,
        "三张表的行和列是否与统一格式一致，没有删减。", "请按统一格式补全删去的行、列，没有发生的项目填0。")
    {
        Family = RuleFamily.Tables,
        GoodExample = "表二从“一、”到“四、”各行齐全。",
        BadExample = "表二删去了“3.危及‘三安全一稳定’”一行。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (!report.Report.HasTables())
        {
            yield break;
        }

        var outcomes = TableIdentities.OutcomeRows(report.Report);
        foreach (var table in Tables)
        {
            var cells = report.Report.Cells(table).Where(cell => IsAsked(cell, outcomes)).ToList();
            var rows = Gone(cells, cell => cell.Row);
            foreach (var row in rows)
            {
                yield return report.Fails(Info, $"{table}/{row}", $"{CellNames.Table(table)}缺“{CellNames.Row(report.Report.Form, table, row)}”一行。", [], "有这一行", "没有");
            }

            // In table 1 a column belongs to a block of rows and goes with them.
            foreach (var column in table == "T1" ? [] : Gone([.. cells.Where(cell => !rows.Contains(cell.Row))], cell => cell.Column))
            {
                yield return report.Fails(Info, $"{table}/*/{column}", $"{CellNames.Table(table)}缺“{CellNames.Column(report.Report.Form, table, column)}”一列。", [], "有这一列", "没有");
            }
        }
    }

    private static List<string> Gone(IReadOnlyList<Figure> cells, Func<Figure, string> line) =>
        [.. cells.GroupBy(line).Where(group => group.All(cell => cell.State == FigureState.Missing)).Select(group => group.Key)];

    // The single row and the three rows of 其他处理 stand for each other; which of them is right is FormIsInForce's claim.
    private static bool IsAsked(Figure cell, IReadOnlyList<string> outcomes) =>
        cell.Table != "T2" || !cell.Row.StartsWith("other_", StringComparison.Ordinal) || outcomes.Contains(cell.Row);
}
