using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>CARRY_BREAK: 上年结转 equals what last year's report carried out, in every column. A break the text explains is a note.</summary>
internal sealed class CarriedInEqualsLastYearsCarriedOut : IRule
{
    public RuleInfo Info { get; } = new("CARRY_BREAK", "结转不衔接", Severity.Error, "", 2020, null,
        "表二“上年结转”是否等于上年度报告的“结转下年度继续办理”。", "请与上年度报告核对；确有调整的，请在报告中说明原因。")
    {
        Family = RuleFamily.Years,
        GoodExample = "上年结转下年3件，本年上年结转填3。",
        BadExample = "上年结转下年3件，本年上年结转填5，没有说明。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Previous is not { } previous || !previous.Has("T2") || !report.Report.Has("T2"))
        {
            yield break;
        }

        var pairs = Forms.Form2021.T2.Columns.Select(column => (
            Now: report.Report.Cell("T2", "carried_in", column.Code),
            Then: previous.Cell("T2", "carried_out", column.Code))).ToList();
        if (pairs.All(p => p.Now?.State != FigureState.Value) || pairs.All(p => p.Then?.State != FigureState.Value))
        {
            yield break; // A row without a number says nothing; that it is blank is another rule's.
        }

        if (pairs.FirstOrDefault(p => p.Now?.Summand is null || p.Then?.Summand is null) is { } open && (open.Now ?? open.Then) is { } cell)
        {
            yield return report.CannotJudge(Info, "T2/carried_in", $"{CellNames.Table("T2")}“上年结转”与上年度无法核对：{CellNames.Of(report.Report.Form, cell)}本年或上年没有可用的数字。", [report.At(cell)]);
            yield break;
        }

        var excuse = new Lazy<Excuse?>(() => Excuse.Of(report, Explanations.OfCarry(report.Report)));
        foreach (var (now, then) in pairs.Where(p => p.Now!.Summand != p.Then!.Summand))
        {
            var (expected, actual) = (then!.Summand!.Value, now!.Summand!.Value);
            yield return report.Breaks(Info, $"T2/carried_in/{now.Column}",
                $"{CellNames.Table("T2")}{CellNames.Of(report.Report.Form, now)}填写{actual.Text()}，{report.Year - 1}年度报告结转下年度为{expected.Text()}，相差{(actual - expected).Text()}。",
                [now], expected, actual, excuse.Value);
        }
    }
}
