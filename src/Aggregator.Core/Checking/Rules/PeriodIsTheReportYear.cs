namespace Aggregator.Core.Checking.Rules;

/// <summary>PERIOD_WRONG: the 统计期限 is the whole report year. A unit founded within it counts from its first day, 2008 from the day the Regulations came into force.</summary>
internal sealed class PeriodIsTheReportYear : IRule
{
    public RuleInfo Info { get; } = new("PERIOD_WRONG", "统计期限错误", Severity.Warning, "", 2008, null,
        "报告写明的统计期限是否为报告年度1月1日至12月31日。", "请把统计期限改为报告年度全年，并核对数据是否按全年统计。")
    {
        Family = RuleFamily.Years,
        GoodExample = "2025年度报告写“统计期限自2025年1月1日起至2025年12月31日止”。",
        BadExample = "2025年度报告写“统计期限自2025年1月1日起至2025年6月30日止”。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var (text, year) = (report.Report.Text, report.Year);
        foreach (var span in Sentences.In(text, report.Report.Body))
        {
            if (StatedPeriod.In(text, span) is not { } period || report.Report.IsInTable(span))
            {
                continue;
            }

            var starts = period.Start == new DateOnly(year, 1, 1)
                || (period.Start.Year == year && (report.Unit.ValidFrom?.Year == year || (year == 2008 && period.Start == new DateOnly(2008, 5, 1))));
            if (!starts || period.End != new DateOnly(year, 12, 31))
            {
                var whole = $"{new DateOnly(year, 1, 1).Text()}至{new DateOnly(year, 12, 31).Text()}";
                yield return report.Fails(Info, "period", $"统计期限写为{period.Start.Text()}至{period.End.Text()}，应为{whole}。",
                    [report.At(span)], whole, $"{period.Start.Text()}至{period.End.Text()}");
                yield break;
            }
        }
    }
}
