using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>
/// YEAR_JUMP: licences, penalties and coercive measures are not many times last year's, or a small part of them. Small numbers may do as
/// they like, and a change the text explains is a note. Amounts of fees move for many reasons and are left alone.
/// </summary>
internal sealed class CountsDoNotJump : IRule
{
    private const decimal Times = 5;
    private const decimal Floor = 50;

    public RuleInfo Info { get; } = new("YEAR_JUMP", "数量大起大落", Severity.Warning, "", 2020, null,
        "表一行政许可、行政处罚、行政强制的处理决定数量是否超过上年5倍或不足上年五分之一（两年均不足50件的不计）。", "请核对是否多填少填或统计口径有误；确有增减的，请在报告中说明原因。")
    {
        Family = RuleFamily.Years,
        GoodExample = "上年许可550件，本年620件；上年处罚1件，本年7件。",
        BadExample = "上年许可550件，本年9487件，没有说明。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Previous is not { } previous)
        {
            yield break;
        }

        foreach (var row in (string[])["licence", "penalty", "coercion"])
        {
            if (previous.Number("T1", row, "decisions") is not (> 0 and var then) || report.Report.Cell("T1", row, "decisions") is not { State: FigureState.Value, Value: > 0 and var now } cell
                || Math.Max(then, now) < Floor || (now <= Times * then && then <= Times * now))
            {
                continue;
            }

            var (more, less) = (Math.Max(now, then), Math.Min(now, then));
            var measure = decimal.Round(more / less, 1).Text();
            yield return report.Breaks(Info, $"T1/{row}/decisions",
                $"{CellNames.Table("T1")}{CellNames.Of(report.Report.Form, cell)}填写{now.Text()}，{report.Year - 1}年度报告为{then.Text()}，{(now > then ? $"约为上年的{measure}倍" : $"上年约为本年的{measure}倍")}，疑似填报有误。",
                [cell], then, now, Excuse.Of(report, Explanations.OfPowers(report.Report, row)));
        }
    }
}
