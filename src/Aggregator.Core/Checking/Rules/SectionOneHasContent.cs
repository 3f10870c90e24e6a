namespace Aggregator.Core.Checking.Rules;

/// <summary>SECTION1_EMPTY: section one says what was done, not just that something was.</summary>
internal sealed class SectionOneHasContent : IRule
{
    private const int Short = 60;

    private const int Few = 150;

    public RuleInfo Info { get; } = new("SECTION1_EMPTY", "总体情况空洞", Severity.Warning, FormBasis.Form2021, 2019, null,
        "“总体情况”部分是否写了实际工作，而不是空白或一两句套话。", "请按主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面写明本年度做了什么。")
    {
        Family = RuleFamily.Sections,
        GoodExample = "分五个方面写明全年公开信息的数量、办理申请的件数和各项措施。",
        BadExample = "“总体情况”下只有一句“各项工作平稳开展”。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Report.HasTables() && report.Report.Part("S1") is { } section && IsEmpty(report.Report.Text(section)))
        {
            var text = report.Report.Text(section).Trim();
            yield return report.Fails(Info, "S1", text.Any(char.IsLetterOrDigit)
                ? $"“总体情况”部分只有{text.Count(char.IsLetterOrDigit)}字，没有写实际工作。"
                : "“总体情况”部分只有标题，没有内容。", [report.At(section.HeadingSpan)]);
        }
    }

    /// <summary>Whether the text of section one is nothing or as good as nothing: a line or two that name hardly an aspect.</summary>
    internal static bool IsEmpty(string text)
    {
        var letters = text.Count(char.IsLetterOrDigit);
        var aspects = letters < Few ? OverviewAspects.SpokenOf(text) : 5;
        return letters < Short ? aspects <= 3 : aspects <= 1;
    }
}
