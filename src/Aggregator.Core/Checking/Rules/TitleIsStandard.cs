namespace Aggregator.Core.Checking.Rules;

/// <summary>TITLE_NONSTANDARD: the title is unit, year and the form's words; before 2019 that it is an annual report's is enough.</summary>
internal sealed class TitleIsStandard : IRule
{
    public RuleInfo Info { get; } = new("TITLE_NONSTANDARD", "报告标题不规范", Severity.Warning, FormBasis.BothForms, 2008, null,
        "标题是否为“单位名称＋年份＋年（年度）政府信息公开工作年度报告”；2018年度及以前的报告，标题是否写明是年度报告。", "请把标题改为“××单位20××年政府信息公开工作年度报告”。")
    {
        Family = RuleFamily.Sections,
        EarlyBasis = "",
        GoodExample = "云川市教育局2025年政府信息公开工作年度报告。",
        BadExample = "2025年政务公开工作总结。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Report.Title is not { } title || string.IsNullOrWhiteSpace(title))
        {
            yield return report.Fails(Info, "title", "没有找到报告的标题。", []);
            yield break;
        }

        var faults = TitleReading.Faults(title, report.Year < EarlyContents.Ended);
        if (faults.Count > 0)
        {
            var at = report.Report.Text.IndexOf(title, StringComparison.Ordinal);
            yield return report.Fails(Info, "title", $"标题“{title}”不规范：{string.Join('，', faults.Select(fault => fault.Saying))}。",
                at < 0 ? [] : [report.At(new Documents.TextSpan(at, title.Length), "标题")], null, title,
                severity: faults.All(fault => fault.IsCustomary) ? Severity.Note : null);
        }
    }
}
