using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>SECTION_EMPTY: something stands below each heading. Sections of tables, section one, the problems and the fees have rules of their own.</summary>
internal sealed class SectionsHaveText : IRule
{
    private const int FeeFrom = 2021;

    public RuleInfo Info { get; } = new("SECTION_EMPTY", "部分只有标题", Severity.Error, FormBasis.Contents, 2008, null,
        "各部分标题下是否有内容。", "请补写该部分内容；没有相关情况的，请写明没有。")
    {
        Family = RuleFamily.Sections,
        EarlyBasis = FormBasis.EarlyContents,
        GoodExample = "“其他需要报告的事项”下写明“无其他需要报告的事项”。",
        BadExample = "“主动公开政府信息情况”标题下是空白，紧接着是下一个标题。",
    };

    public IEnumerable<Finding> Check(CheckedReport report) => report.Report.Sections
        .Where(section => section is { Level: 1, Code.Length: > 0 } && !IsOfAnotherRule(section.Code, report) && (report.Report.IsBare(section) || SignOffReading.IsAllOf(report.Report, section, report.Unit)) && !IsListed(report.Report, section))
        .Select(section => report.Fails(Info, section.Code, $"“{section.Heading.Trim()}”标题下没有内容。", [report.At(section.HeadingSpan)]));

    private static bool IsOfAnotherRule(string code, CheckedReport report) =>
        code is "S1" or "S2" or "S3" or "S4" or "S5" or "problems" or "annex" || code == "S6" && report.Year >= FeeFrom;

    // A table of contents bears the headings once more; a table the reader cut off stands in no span.
    private static bool IsListed(Report report, Section section) =>
        report.Sections.Any(other => other != section && other.Level == 1 && other.Heading.Trim() == section.Heading.Trim() && !report.IsBare(other));
}
