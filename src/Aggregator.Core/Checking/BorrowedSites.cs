using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>The site of another trade kept as the own one: 维护统计网站 in the report of a transport bureau.</summary>
internal static partial class BorrowedSites
{
    /// <summary>The places with the words there. Governments keep everybody's sites; their reports are not read for it.</summary>
    public static IEnumerable<(TextSpan Span, string Name)> Find(CheckedReport report)
    {
        var prose = Prose.Of(report.Report);
        var own = string.Concat(Kinship.NamesOf(report.Unit).Append(report.Report.StatedUnit ?? "").Append(report.Report.Title ?? ""));
        if (report.Unit.Kind is not (UnitKind.Bureau or UnitKind.Vertical) || report.Unit.Name.Length == 0 || !prose.Text.Contains("网站", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (Match match in Sites().Matches(prose.Text, Math.Min(report.Report.Body.Offset, prose.Text.Length)))
        {
            var (site, trade) = (match.Groups["site"], match.Groups["trade"].Value);
            if (!own.Contains(trade, StringComparison.Ordinal) && !own.Contains(trade[0], StringComparison.Ordinal))
            {
                yield return (new TextSpan(site.Index, site.Length), site.Value);
            }
        }
    }

    [GeneratedRegex(@"(?:确保|加强|做好|维护|保障|强化|抓好|优化|升级|建好|管好)(?<site>(?<trade>统计|税务|教育|财政|审计|民政|司法|水利|农业|林业|交通|卫生|卫健|公安|环保|气象|体育|科技|商务|粮食|档案|住建|国土|工商|质监|人社|文旅|旅游|烟草|邮政|消防)(?:局|系统)?(?:门户)?网站)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Sites();
}
