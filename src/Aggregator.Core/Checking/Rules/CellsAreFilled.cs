using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>CELL_BLANK: no cell of a table is left blank, in the three tables and in the statistics table before them. One finding lists a table's blanks; blank totals have their own rule.</summary>
internal sealed class CellsAreFilled : IRule
{
    /// <summary>Subject of the finding for a table without a single number.</summary>
    public const string WholeTable = "/all";

    private static readonly string[] Tables = ["T1", "T2", "T3", "stats2014"];

    public RuleInfo Info { get; } = new("CELL_BLANK", "表格留空", Severity.Warning, "", 2014, null,
        "三张表中、2014至2018年度的统计表中是否有空白的格。", "没有发生的项目请填0，不要留空。")
    {
        Family = RuleFamily.Filling,
        GoodExample = "没有发生的格填0。",
        BadExample = "没有发生的格空着。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        foreach (var table in Tables)
        {
            var cells = report.Report.Cells(table).Where(IsAsked).ToList();
            var blanks = cells.Where(c => c.State == FigureState.Blank && !BlankTotals.Is(report.Report, c)).ToList();
            if (blanks.Count == 0)
            {
                continue;
            }

            var whole = cells.All(c => c.State is FigureState.Blank or FigureState.Missing);
            var names = blanks.Select(c => CellNames.Of(report.Report, c)).ToList();
            yield return report.Fails(Info, table + (whole ? WholeTable : "/blank"),
                whole ? $"{CellNames.Table(table)}全表空白，没有一个数字。" : $"{CellNames.Table(table)}有{blanks.Count}格空白：{Places.Listing(names, 4)}；空白不等于0。",
                [.. blanks.Take(20).Select(report.At)], "0", blanks.Count + "格空白");
        }
    }

    // A line of a local statistics table no form knows may be a heading.
    private static bool IsAsked(Figure cell) => cell.Table != Forms.Statistics2014.Code || Forms.Statistics2014.Rows.Any(row => row.Code == cell.Row && row.Measure is not null);
}
