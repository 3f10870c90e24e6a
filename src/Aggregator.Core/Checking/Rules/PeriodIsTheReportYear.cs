using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Core.Extracting;

namespace Aggregator.Core.Checking.Rules;

/// <summary>PERIOD_WRONG: the 统计期限 is the whole report year. A unit founded within it counts from its first day, 2008 from the day the Regulations came into force.</summary>
internal sealed partial class PeriodIsTheReportYear : IRule
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
            var sentence = span.Length <= 200 ? span.Of(text) : "";
            if (!sentence.Contains('月', StringComparison.Ordinal) || !Statement().IsMatch(sentence) || report.Report.TableSpans.Any(table => table.Contains(span)) || Of(sentence) is not { } period)
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

    // 2025年1月至12月 names months only: from the first one's first day to the last one's last.
    private static (DateOnly Start, DateOnly End)? Of(string sentence)
    {
        if (DateReader.Period(sentence) is { } period)
        {
            return period;
        }

        if (Months().Match(sentence) is not { Success: true } match)
        {
            return null;
        }

        int Number(string group, int otherwise) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : otherwise;
        var (from, to) = (Number("y", 0), Number("y2", Number("y", 0)));
        var (first, last) = (Number("m", 0), Number("m2", 0));
        return first is < 1 or > 12 || last is < 1 or > 12 ? null : (new DateOnly(from, first, 1), new DateOnly(to, last, DateTime.DaysInMonth(to, last)));
    }

    [GeneratedRegex("统计(?:期限|期间|时限|时间|周期|区间|时段|起止)|报告(?:期限|期间|期为|时限)|(?:所列|本报告|报告中|各项)[^，。]{0,6}数据[^，。]{0,12}(?:自|从|为|是|[:：])|数据(?:统计|起止|期限)|起止(?:时间|日期)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Statement();

    [GeneratedRegex("(?<y>20[0-9]{2})年(?<m>[0-9]{1,2})月(?:份|起)?(?:至|到|[-—–~～])+(?:同年)?(?:(?<y2>20[0-9]{2})年)?(?<m2>[0-9]{1,2})月(?!\\s?[0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Months();
}
