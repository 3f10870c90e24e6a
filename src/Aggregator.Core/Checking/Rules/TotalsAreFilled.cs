namespace Aggregator.Core.Checking.Rules;

/// <summary>TOTAL_BLANK: no total is left blank over parts that are not all zero.</summary>
internal sealed class TotalsAreFilled : IRule
{
    public RuleInfo Info { get; } = new("TOTAL_BLANK", "总计栏未填", Severity.Error, FormBasis.BothForms, 2019, null,
        "表二、表三各项有数字时，对应的总计是否填写。", "请补填总计。")
    {
        Family = RuleFamily.Filling,
        GoodExample = "自然人3，总计填3。",
        BadExample = "自然人3，总计空白。",
        Since = 2,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        foreach (var total in report.Report.Cells("T2").Concat(report.Report.Cells("T3")).Where(c => BlankTotals.Is(report.Report, c)))
        {
            var sum = BlankTotals.SumOfParts(report.Report, total).Text();
            yield return report.Fails(Info, $"{total.Table}/{total.Row}/{total.Column}",
                $"{CellNames.Table(total.Table)}{CellNames.Of(report.Report.Form, total)}为总计，未填写，而各分项之和为{sum}。",
                [report.At(total)], sum, "");
        }
    }
}
