using System.Globalization;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking.Rules;

/// <summary>WRONG_YEAR: title, period and narrative speak of the report year; last year's sentence was not left standing.</summary>
internal sealed partial class YearIsTheReportYear : IRule
{
    public RuleInfo Info { get; } = new("WRONG_YEAR", "年份错误", Severity.Warning, "", 2008, null,
        "标题、统计期限和叙述本年工作的句子，年份是否为报告年度。", "请核对年份；引用往年数据的，请写明是往年。")
    {
        Family = RuleFamily.Years,
        GoodExample = "2025年度报告写“2025年，我局主动公开信息94条”。",
        BadExample = "2025年度报告写“2024年，我局主动公开信息94条”。",
        Since = 2,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var (year, text) = (report.Year, report.Report.Text);
        if (report.Report.Year is { } stated && stated != year)
        {
            yield return report.Fails(Info, "title", $"报告写明的年度是{stated}年，应为{year}年。", [], Text(year), Text(stated));
        }

        if (report.Report.Dates is { PeriodStart: { } start, PeriodEnd: { } end } && (start.Year != year || end.Year != year))
        {
            yield return report.Fails(Info, "period", $"统计期限写为{start.Text()}至{end.Text()}，应为{year}年1月1日至12月31日。", [], Text(year), Text(start.Year));
        }

        // Only last year's: earlier years are history, later ones plans.
        foreach (Match match in OwnYear().Matches(text))
        {
            var span = new TextSpan(match.Index, match.Length);
            var sentence = Sentences.Around(text, span);
            if (match.Groups[1].Value == Text(year - 1) && report.Report.Body.Contains(span) && InNarrative(report, span)
                && !OtherYears().IsMatch(sentence.Of(text)) && !sentence.Of(text).Contains(Text(year), StringComparison.Ordinal))
            {
                yield return report.Fails(Info, Places.Snippet(text, sentence), $"{year}年度报告中出现“{match.Groups[1].Value}年”的工作情况，疑似沿用上年文字：{Places.Snippet(text, sentence)}",
                    [report.At(sentence)], Text(year), match.Groups[1].Value);
            }
        }
    }

    private static bool InNarrative(CheckedReport report, TextSpan span) => report.Report.Sections.Any(section => section.BodySpan.Contains(span));

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9自从至到〔\[(（])(20[0-9]{2})年度?[，,]?\s?(?:我[局委办镇乡区县市院厅街处中]|本[局机单年]|全[市区县镇年局]|共|累计)", RegexOptions.CultureInvariant)]
    private static partial Regex OwnYear();

    [GeneratedRegex(@"同比|较|相比|上年|去年|上一年|以来|截至|自20|结转|对比|增长|下降|减少|往年", RegexOptions.CultureInvariant)]
    private static partial Regex OtherYears();
}
