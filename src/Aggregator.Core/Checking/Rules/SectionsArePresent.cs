using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>SECTION_MISSING: the six sections of the form stand in the report.</summary>
internal sealed class SectionsArePresent : IRule
{
    public RuleInfo Info { get; } = new("SECTION_MISSING", "缺少部分", Severity.Error, FormBasis.Contents + "；" + FormBasis.BothForms, 2019, null,
        "报告是否有统一格式规定的六个部分。", "请补写缺少的部分；没有相关情况的，也要保留标题并写明没有。")
    {
        Family = RuleFamily.Sections,
        GoodExample = "六个部分标题齐全。",
        BadExample = "没有“六、其他需要报告的事项”。",
        Since = 2,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (!report.Report.HasTables())
        {
            yield break; // An older outline has other sections: FormIsInForce says it.
        }

        for (var i = 0; i < Forms.Sections.Count; i++)
        {
            var code = $"S{i + 1}";
            if (!report.Report.Sections.Any(section => section.Code == code))
            {
                yield return report.Fails(Info, code, $"没有找到“{Forms.Sections[i]}”部分。", [], Forms.Sections[i]);
            }
        }
    }
}
