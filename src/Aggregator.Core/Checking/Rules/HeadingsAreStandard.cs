using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>HEADING_NONSTANDARD: the sections bear the form's headings and numbers. Words added to the form's are let pass, and so is a heading without a number.</summary>
internal sealed class HeadingsAreStandard : IRule
{
    // So many headings off by the same count are one slip: a section too many before them.
    private const int Shifted = 3;

    public RuleInfo Info { get; } = new("HEADING_NONSTANDARD", "标题不规范", Severity.Warning, FormBasis.BothForms, 2019, null,
        "各部分标题的文字和序号是否与统一格式一致；在规定文字之外增加几个字的不算。", "请按统一格式改正标题文字和序号。")
    {
        Family = RuleFamily.Sections,
        GoodExample = "五、存在的主要问题及改进情况。",
        BadExample = "五、存在问题及整改措施。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (!report.Report.HasTables())
        {
            return [];
        }

        var sections = report.Report.Sections.Where(section => section is { Level: 1, Code: ['S', >= '1' and <= '6'] }).DistinctBy(section => section.Code)
            .Select(section => (Section: section, Standard: Forms.Sections[section.Code[1] - '1'], Off: StandardHeadings.Off(section))).ToList();
        var numbered = sections.Where(section => section.Off is not null).ToList();
        var shift = numbered.Count >= Shifted && numbered[0].Off != 0 && numbered.All(section => section.Off == numbered[0].Off);
        var wrong = sections.Where(section => (section.Off ?? 0) != 0 && !shift || !StandardHeadings.KeepsWords(section.Section.Heading, section.Standard))
            .Select(section => report.Fails(Info, section.Section.Code, $"标题“{section.Section.Heading.Trim()}”与统一格式不一致，应为“{section.Standard}”。",
                [report.At(section.Section.HeadingSpan)], section.Standard, section.Section.Heading.Trim(),
                severity: (section.Off ?? 0) != 0 && !shift ? null : Severity.Note));
        return shift
            ? wrong.Prepend(report.Fails(Info, "outline", $"各部分的序号整体错开：“{numbered[0].Section.Heading.Trim()}”应为“{numbered[0].Standard}”，其后依次类推。",
                [report.At(numbered[0].Section.HeadingSpan)], numbered[0].Standard, numbered[0].Section.Heading.Trim()))
            : wrong;
    }
}
