using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>PENDING_LOST: a review or suit open at last year's end is one of this year's cases, decided or open still. What the text explains is a note.</summary>
internal sealed class PendingCasesReappear : IRule
{
    public RuleInfo Info { get; } = new("PENDING_LOST", "上年未结案件未再出现", Severity.Warning, "", 2020, null,
        "表三各类案件的本年总计是否不少于上年度报告的尚未审结数。", "请核对上年尚未审结的案件本年是否已计入；已撤回、并案的，请在报告中说明。")
    {
        Family = RuleFamily.Years,
        GoodExample = "上年尚未审结2件，本年行政复议总计3件。",
        BadExample = "上年尚未审结2件，本年行政复议总计0件，没有说明。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Previous is not { } previous)
        {
            yield break;
        }

        foreach (var pending in Forms.Form2021.T3.Where(column => column.Code.EndsWith("_pending", StringComparison.Ordinal)).Select(column => column.Code))
        {
            var total = pending[..^"pending".Length] + "total";
            if (previous.Number("T3", FormDefinition.CasesRow, pending) is not { } open
                || report.Report.Cell("T3", FormDefinition.CasesRow, total) is not { State: FigureState.Value, Value: { } cases } cell || cases >= open)
            {
                continue;
            }

            yield return report.Breaks(Info, $"T3/{FormDefinition.CasesRow}/{total}",
                $"{CellNames.Table("T3")}{CellNames.Of(report.Report.Form, cell)}填写{cases.Text()}，{report.Year - 1}年度报告有{open.Text()}件尚未审结，本年应继续列入，少{(open - cases).Text()}件。",
                [cell], open, cases, Excuse.Of(report, Explanations.OfCases(report.Report)));
        }
    }
}
