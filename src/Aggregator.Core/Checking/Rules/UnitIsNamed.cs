using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking.Rules;

/// <summary>UNIT_MISSING: the text says whose report it is.</summary>
internal sealed partial class UnitIsNamed : IRule
{
    public RuleInfo Info { get; } = new("UNIT_MISSING", "看不出报告单位", Severity.Error, FormBasis.BothForms, 2008, null,
        "从标题、落款和正文能否看出是哪个单位的报告。", "请在标题和落款写明单位全称。")
    {
        Family = RuleFamily.Sections,
        EarlyBasis = "",
        GoodExample = "标题和落款都写明“云川市教育局”。",
        BadExample = "标题写作“某局年度报告”，落款只有日期。",
        OfAnyText = true,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Report.StatedUnit is not null || Names(report).Any(name => name.Length > 2 && report.Report.Text.Contains(name, StringComparison.Ordinal)))
        {
            yield break;
        }

        var shortened = Prefix().Match(report.Report.Title ?? "").Value;
        yield return shortened.Length == 0
            ? report.Fails(Info, "unit", "标题、落款和正文都没有写明是哪个单位的报告。", [])
            : report.Fails(Info, "unit", $"标题只写了“{shortened}”，看不出是哪个地方的单位。", [], null, shortened, severity: Severity.Warning);
    }

    private static IEnumerable<string> Names(CheckedReport report) => [report.Unit.Name, .. report.Unit.Aliases];

    // 国资委 or 县妇联 before the title's own words: short of a name and yet more than 我局.
    [GeneratedRegex(@"^(?!我|本|某|该|各|关于)[\u4e00-\u9fff]{1,12}(?:委|局|办|会|院|联|台|中心|街道|镇|乡|人民政府|厅|部|社|校|馆|站|所)(?=(?:政府|政务)?信息公开|关于|[0-9]{4}年)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Prefix();
}
