using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>FEE_UNIT: 行政事业性收费 is in 万元, as the form's head says: not in 元, by its own words, by the report's text or beside last year's.</summary>
internal sealed class FeesAreInTenThousands : IRule
{
    // A year's fees halve or double; ten thousand times as much is the other measure.
    private const decimal Least = 2_000;
    private const decimal Most = 50_000;

    public RuleInfo Info { get; } = new("FEE_UNIT", "收费金额单位有误", Severity.Warning, FormBasis.Form2021, 2021, null,
        "表一行政事业性收费是否按万元填写。", "请按万元填写收费金额（元除以10000），可保留小数，格内不写单位。")
    {
        Family = RuleFamily.Tables,
        GoodExample = "全年收费251000元，表一填25.1。",
        BadExample = "全年收费251000元，表一填251000。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Report.Form != FormEdition.Form2021 || report.Report.Cell("T1", "admin_fee", "amount") is not { State: FigureState.Value, Value: > 0 and var value } cell)
        {
            yield break;
        }

        var stated = StatedFees.In(report.Report).Where(fee => cell.Measure != "元" && fee.Yuan == value).Take(1).ToList();
        var last = report.Previous is { Form: FormEdition.Form2021 } previous && previous.Cell("T1", "admin_fee", "amount") is { State: FigureState.Value, Value: > 0, Measure: "万元" } before ? before.Value : null;
        var why = cell.Measure == "元" ? $"填写{PersonalData.Mask(cell.Raw)}，单位是元"
            : stated.Count > 0 ? $"填写{value.Text()}，而正文写明“{Places.Snippet(report.Report.Text, stated[0].Place, 60)}”"
            : last is { } then && value / then is > Least and < Most ? $"填写{value.Text()}，约为上年{then.Text()}万元的{decimal.Round(value / then).Text()}倍"
            : null;
        if (why is not null)
        {
            yield return report.Fails(Info, "T1/admin_fee/amount",
                $"{CellNames.Table("T1")}{CellNames.Of(report.Report, cell)}{why}；该栏以万元为单位，可能应为{(value / 10_000m).Text()}。",
                [report.At(cell), .. stated.Select(fee => report.At(fee.Place))], (value / 10_000m).Text(), cell.Raw);
        }
    }
}
