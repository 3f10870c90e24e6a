using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>T1_INT: counts are whole and not negative, amounts are not negative. The 2019 form's 本年增/减 may fall.</summary>
internal sealed class CountsAreWholeNumbers : IRule
{
    private static readonly string[] Tables = ["T1", "T2", "T3"];

    public RuleInfo Info { get; } = new("T1_INT", "数量不是非负整数", Severity.Error, FormBasis.BothForms, 2019, null,
        "三张表中的件数是否为非负整数，收费金额、采购金额是否非负。", "请将件数改为整数；收费金额按万元填写，可保留小数。")
    {
        Family = RuleFamily.Tables,
        GoodExample = "行政许可填写120。",
        BadExample = "行政许可填写120.5或-3。",
        Since = 2,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        foreach (var cell in Tables.SelectMany(report.Report.Cells).Where(c => c is { State: FigureState.Value, Column: not "change" }))
        {
            var value = cell.Value!.Value;
            var isAmount = cell.Column == "amount";
            if (value < 0 || (!isAmount && value != decimal.Truncate(value)))
            {
                var claim = isAmount ? "金额应不小于0" : "件数应为不小于0的整数";
                yield return report.Fails(Info, $"{cell.Table}/{cell.Row}/{cell.Column}",
                    $"{CellNames.Table(cell.Table)}{CellNames.Of(report.Report.Form, cell)}填写{value.Text()}，{claim}。",
                    [report.At(cell)], null, value.Text());
            }
        }
    }
}
