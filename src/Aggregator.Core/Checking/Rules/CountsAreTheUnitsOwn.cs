using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking.Rules;

/// <summary>SCOPE_MIX: a bureau, township or zone reports its own counts, not those of the whole area.</summary>
internal sealed partial class CountsAreTheUnitsOwn : IRule
{
    public RuleInfo Info { get; } = new("SCOPE_MIX", "口径混用", Severity.Warning, "", 2008, null,
        "部门、乡镇、街道和功能区的报告中，是否把全市、全县（区）的公开数据写成本单位的。", "请改为本单位的数据；确需引用全域数据的，请写明出处和范围。")
    {
        Family = RuleFamily.Wording,
        GoodExample = "我局全年主动公开政府信息120条。",
        BadExample = "市直部门的报告写“全市共受理政府信息公开申请3600件”。",
        OfAnyText = true,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Unit.Name.Length == 0 || report.Unit.Kind is not (UnitKind.Bureau or UnitKind.Township or UnitKind.Zone or UnitKind.Vertical))
        {
            yield break;
        }

        var prose = Prose.Of(report.Report);
        foreach (var sentence in prose.Sentences)
        {
            var text = prose.Text[sentence.Offset..sentence.End];
            if (!text.Contains('全', StringComparison.Ordinal) || Counted().Match(text) is not { Success: true } match || Quoted().IsMatch(text) || IsOwn(report, match.Groups["area"].Value))
            {
                continue;
            }

            var place = new Documents.TextSpan(sentence.Offset + match.Index, match.Length);
            yield return report.Fails(Info, Places.Snippet(prose.Whole, place),
                $"{report.Report.PartOf(place)}写的是“{match.Groups["area"].Value}”的数据，不是本单位的：{Places.Snippet(prose.Whole, sentence)}",
                [report.At(place)], null, match.Groups["area"].Value);
        }
    }

    // 全区 of a zone is the zone; whose report is said to hold the area's figures may tell them.
    private static bool IsOwn(CheckedReport report, string area) =>
        report.Unit.Scope == ReportScope.WholeArea
        || (area == "全区" && report.Unit.Kind == UnitKind.Zone)
        || (report.Unit.Kind == UnitKind.Township && area is "全镇" or "全乡");

    // Told by another, compared with, or a rank among: then the area is not taken for the unit.
    [GeneratedRegex(@"据[^，。]{0,30}(?:通报|公布|发布|统计显示)|通报|(?:参加|参与|出席|配合|列入|纳入|入选|荣获|获得|获评)全|位列|位居|排名|排在|名列|居全|占全|全[市县区州省](?:第|排|前|首|统一|率先|先进|推广|通用|范围|其他|兄弟|同类)|(?:面向|覆盖|服务|辐射|为|在|向|对|于|从)全[市县区州]|其中[，,]?(?:我|本)|根据全|按照全|落实全|围绕全", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?<area>全[市县区州](?:上下)?|[全各](?:市|县|区)各级各部门)[^。，]{0,24}?(?:(?:共|累计|合计|总共|总计|一共|新增|已|年内|全年)[^。]{0,24}?)?(?:(?:主动)?公开|发布|受理|收到|答复|办结|公开总量|公开申请|开设|信息|举办公开|公开培训)[^。]{0,24}?[0-9０-９][0-9０-９,.]*(?:余|多)?\s?万?(?:[条件份篇场次期个家]|余)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Counted();
}
