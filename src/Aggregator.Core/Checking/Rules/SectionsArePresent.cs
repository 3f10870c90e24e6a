using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>SECTION_MISSING: the six sections of the form stand in the report; before 2019 the contents article 32 of the Regulations of 2008 lists.</summary>
internal sealed class SectionsArePresent : IRule
{
    public RuleInfo Info { get; } = new("SECTION_MISSING", "缺少部分", Severity.Error, FormBasis.Contents + "；" + FormBasis.BothForms, 2008, null,
        "报告是否有统一格式规定的六个部分；2018年度及以前的报告是否有2008年《条例》第三十二条规定的主动公开、依申请公开、收费及减免、复议诉讼、主要问题及改进等内容。",
        "请补写缺少的部分；没有相关情况的，也要保留标题并写明没有。")
    {
        Family = RuleFamily.Sections,
        EarlyBasis = FormBasis.EarlyContents,
        GoodExample = "六个部分标题齐全。",
        BadExample = "没有“六、其他需要报告的事项”。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Report.HasTables())
        {
            return Forms.Sections.Select((heading, i) => (Code: $"S{i + 1}", Heading: heading))
                .Where(section => report.Report.Part(section.Code) is null)
                .Select(section => report.Fails(Info, section.Code, $"没有找到“{section.Heading}”部分。", [], section.Heading));
        }

        // An older outline in a year of the form: FormIsInForce says it.
        return report.Year >= EarlyContents.Ended ? []
            : EarlyContents.Missing(report.Report).Select(content => report.Fails(
                Info, content.Code, $"没有找到“{content.Name}”的内容（2008年《政府信息公开条例》第三十二条）。", [], content.Name,
                severity: content.IsInTable ? Severity.Warning : null))
                .Concat(AnnouncedParts.Lacking(report.Report).Select(part => report.Fails(
                    Info, "announced/" + part.Code, $"引言说报告有“{part.Name}”，正文中没有这一部分。", [report.At(part.Place)], part.Name) with
                {
                    Basis = "",
                }));
    }
}
