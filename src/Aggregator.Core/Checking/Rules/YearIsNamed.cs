using System.Text.RegularExpressions;
using Aggregator.Core.Extracting;

namespace Aggregator.Core.Checking.Rules;

/// <summary>YEAR_MISSING: the text says which year it reports on.</summary>
internal sealed partial class YearIsNamed : IRule
{
    public RuleInfo Info { get; } = new("YEAR_MISSING", "看不出报告年度", Severity.Error, FormBasis.BothForms, 2008, null,
        "从标题、统计期限和正文能否看出是哪个年度的报告。", "请在标题写明年份，并写明统计期限。")
    {
        Family = RuleFamily.Sections,
        EarlyBasis = "",
        GoodExample = "标题写明2025年，统计期限为2025年1月1日至12月31日。",
        BadExample = "标题和正文的年份都写作“20××年”。",
        OfAnyText = true,
    };

    public IEnumerable<Finding> Check(CheckedReport report)
    {
        if (report.Report.Year is not null || report.Report.Dates is { PeriodStart: not null, PeriodEnd: not null })
        {
            yield break;
        }

        // One year throughout can be told, and ought to be said.
        var years = Years().Matches(YearReader.WithoutQuotes(Places.Cut(report.Report.Text, report.Report.Body))).Select(match => match.Value).ToList();
        yield return years.Count > 1 && years.Distinct(StringComparer.Ordinal).Count() == 1
            ? report.Fails(Info, "year", $"标题和统计期限没有写明年度，只能从正文看出是{years[0]}。", [], null, years[0], severity: Severity.Warning)
            : report.Fails(Info, "year", "标题、统计期限和正文都看不出是哪个年度的报告。", []);
    }

    [GeneratedRegex("20[0-2][0-9]年", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Years();
}
