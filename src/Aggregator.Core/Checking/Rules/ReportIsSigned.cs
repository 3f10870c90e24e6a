namespace Aggregator.Core.Checking.Rules;

/// <summary>SIGNOFF_MISSING: unit and date stand below the report. A page whose head names publisher and day is let off with a note.</summary>
internal sealed class ReportIsSigned : IRule
{
    public RuleInfo Info { get; } = new("SIGNOFF_MISSING", "缺少落款", Severity.Warning, "", 2008, null,
        "报告末尾是否有单位名称和日期。", "请在报告末尾写明单位名称和成文日期。")
    {
        Family = RuleFamily.Sections,
        GoodExample = "末尾写明“云川市教育局　2026年1月15日”。",
        BadExample = "第六部分之后没有单位和日期。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        var unit = SignOffReading.NamesUnit(report.Report, report.Unit);
        var date = SignOffReading.BearsDate(report.Report);
        if (unit && date)
        {
            yield break;
        }

        var isElsewhere = (unit || SignOffReading.IsPublisherStated(report.Report)) && report.Report.Dates is not { DocumentDate: null, StatedPublished: null };
        var absent = unit ? "日期" : date ? "单位名称" : "单位名称和日期";
        yield return report.Fails(Info, "signoff", $"报告末尾没有写明{absent}{(isElsewhere ? "（页面上方另有发布信息）" : "")}。", [], null, absent, severity: isElsewhere ? Severity.Note : null);
    }
}
