using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>ITEM_BREAK: on the 2019 form 上一年项目数量 equals last year's 上一年项目数量 + 本年增/减. A break the text explains is a note.</summary>
internal sealed class ItemsFollowFromLastYear : IRule
{
    public RuleInfo Info { get; } = new("ITEM_BREAK", "项目数量不衔接", Severity.Warning, "", 2020, 2020,
        "2019年版表格“上一年项目数量”是否等于上年度报告的上一年项目数量加本年增减。", "请与上年度报告核对事项数量；事项有调整的，请在报告中说明。")
    {
        Family = RuleFamily.Years,
        GoodExample = "上年度报告写上一年项目40、增5，本年上一年项目数量填45。",
        BadExample = "上年度报告写上一年项目40、增5，本年上一年项目数量填40，没有说明。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Previous is not { Form: FormEdition.Form2019 } previous || report.Report.Form != FormEdition.Form2019)
        {
            yield break;
        }

        foreach (var row in Forms.Form2019.T1.Rows.Where(r => r.Columns.Contains("change")).Select(r => r.Code))
        {
            if (previous.Number("T1", row, "last_year") is not { } then || previous.Number("T1", row, "change") is not { } change
                || report.Report.Cell("T1", row, "last_year") is not { State: FigureState.Value, Value: { } now } cell || then + change == now)
            {
                continue;
            }

            yield return report.Breaks(Info, $"T1/{row}/last_year",
                $"{CellNames.Table("T1")}{CellNames.Of(report.Report.Form, cell)}填写{now.Text()}，{report.Year - 1}年度报告为{then.Text()}、本年增减{change.Text()}，应为{(then + change).Text()}，相差{(now - then - change).Text()}。",
                [cell], then + change, now, Excuse.Of(report, Explanations.OfPowers(report.Report, row)));
        }
    }
}
