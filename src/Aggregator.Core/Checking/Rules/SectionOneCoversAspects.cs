using System.Text.RegularExpressions;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>SECTION1_ITEM_MISSING: section one reviews the five aspects the circular names; a government's report also assessment, public appraisal or accountability.</summary>
internal sealed partial class SectionOneCoversAspects : IRule
{
    public RuleInfo Info { get; } = new("SECTION1_ITEM_MISSING", "总体情况要素不全", Severity.Warning, FormBasis.Form2021, 2019, null,
        "“总体情况”部分是否写到主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面，政府的报告是否写到工作考核、社会评议和责任追究情况。",
        "请在“总体情况”部分补写缺少的方面。")
    {
        Family = RuleFamily.Sections,
        GoodExample = "五个方面各有一段。",
        BadExample = "只写了主动公开、依申请公开和平台建设。",
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (!report.Report.HasTables() || report.Report.Part("S1") is not { } section || report.Report.Text(section) is var text && SectionOneHasContent.IsEmpty(text))
        {
            yield break; // An empty section is SectionOneHasContent's, a missing one SectionsArePresent's.
        }

        var missing = OverviewAspects.Missing(text);
        if (missing.Count > 0)
        {
            yield return report.Fails(Info, "S1", $"“总体情况”部分没有写到{Places.Listing([.. missing.Select(name => $"“{name}”")])}。", [report.At(section.HeadingSpan)],
                null, string.Join('、', missing));
        }
        else if (report.Unit.Kind is UnitKind.CityGovernment or UnitKind.District && !Accountability().IsMatch(report.Report.Text))
        {
            yield return report.Fails(Info, "S1/accountability", "政府的年度报告应当写明工作考核、社会评议和责任追究情况，报告中都没有写到。", [report.At(section.HeadingSpan)], severity: Severity.Note);
        }
    }

    [GeneratedRegex("考核|考评|绩效|评议|测评|评估|责任追究|问责|追责|追究", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Accountability();
}
