using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>TEXT_VALUE: no number cell holds words.</summary>
internal sealed class NumberCellsHoldNumbers : IRule
{
    private static readonly string[] Tables = ["T1", "T2", "T3"];

    public RuleInfo Info { get; } = new("TEXT_VALUE", "数字栏填写文字", Severity.Error, "", 2019, null,
        "三张表的数字栏是否填写了无法识别为数字的内容。", "请改填数字，计量单位不要写在格内。")
    {
        Family = RuleFamily.Filling,
        GoodExample = "行政处罚填写15。",
        BadExample = "行政处罚填写“详见网站”。",
        Since = 2,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        foreach (var cell in Tables.SelectMany(report.Report.Cells).Where(c => c.State == FigureState.Text))
        {
            var raw = PersonalData.Mask(ShortText.Of(cell.Raw, 30));
            yield return report.Fails(Info, $"{cell.Table}/{cell.Row}/{cell.Column}",
                $"{CellNames.Table(cell.Table)}{CellNames.Of(report.Report.Form, cell)}应填数字，实际填写“{raw}”，按缺数处理。",
                [report.At(cell)], null, raw);
        }
    }
}
