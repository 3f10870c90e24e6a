using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;

namespace Aggregator.Core.Checking.Rules;

/// <summary>WRONG_YEAR: title and narrative speak of the report year, plans of the year to come; last year's sentence was not left standing.</summary>
internal sealed class YearIsTheReportYear : IRule
{
    public RuleInfo Info { get; } = new("WRONG_YEAR", "年份错误", Severity.Warning, "", 2008, null,
        "标题和叙述本年工作、下年打算的句子，年份是否为报告年度或下一年度。", "请核对年份；引用往年数据的，请写明是往年。")
    {
        Family = RuleFamily.Years,
        GoodExample = "2025年度报告写“2025年，我局主动公开信息94条”。",
        BadExample = "2025年度报告写“2024年，我局主动公开信息94条”。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var (year, text) = (report.Year, report.Report.Text);
        if ((YearReader.OfTitle(report.Report.Title) ?? report.Report.Year) is { } stated && stated != year)
        {
            var at = report.Report.Title is { Length: > 0 } title ? text.IndexOf(title, StringComparison.Ordinal) : -1;
            yield return report.Fails(Info, "title", $"报告标题写明的年度是{stated}年，应为{year}年。",
                at < 0 ? [] : [report.At(new TextSpan(at, report.Report.Title!.Length), "标题")], Text(year), Text(stated));
        }

        foreach (var (span, named, isPlan) in StaleYears.In(report))
        {
            var sentence = Places.Snippet(text, span);
            var message = isPlan
                ? $"{year}年度报告{report.Report.PartOf(span)}把{named}年当作将来安排工作，疑似沿用往年文字：{sentence}"
                : $"{year}年度报告{report.Report.PartOf(span)}把{named}年的情况当作本年工作，疑似沿用{(named < year ? "往年" : "他年")}文字：{sentence}";
            yield return report.Fails(Info, sentence, message, [report.At(span)], Text(isPlan ? year + 1 : year), Text(named));
        }
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
