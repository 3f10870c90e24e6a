using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Intake.Collecting;

namespace Aggregator.Intake.Portals;

/// <summary>Chooses among a page's links the one to a unit's report of a year, and the files attached to a report's page.</summary>
internal sealed partial class ReportLinks(Roster roster)
{
    private static readonly string[] Endings = [".docx", ".doc", ".wps", ".pdf", ".xlsx", ".xls", ".et", ".rtf", ".odt", ".ods", ".txt"];

    private readonly UnitNames _names = new(roster);

    /// <summary>The link, or null. What names another unit and not this one is not its report: one column of a city often lists everybody's.</summary>
    public PortalLink? Find(IReadOnlyList<PortalLink> links, PortalSite site, int year)
    {
        var meant = links.Where(site.Link?.For(year) ?? (link => IsReport(link.Title, year))).ToList();
        var own = meant.Select(link => (Link: link, Units: _names.Mentioned(link.Title, bearers => roster.BearerOf(bearers, year, null))))
            .Where(one => one.Units.Count == 0 || one.Units.Any(unit => IsOf(unit, site.Unit))).ToList();
        return own.OrderByDescending(one => one.Units.Count > 0).Select(one => one.Link).FirstOrDefault();
    }

    /// <summary>Whether a title is by its words that of an annual report of a year.</summary>
    public static bool IsReport(string title, int year) => YearText.Find(title) == year && Report().IsMatch(title) && !Beside().IsMatch(title);

    /// <summary>The files attached to a report's page, those that are named like a report first.</summary>
    public static IEnumerable<PortalLink> Attachments(IReadOnlyList<PortalLink> links) =>
        links.Where(link => Array.Exists(Endings, ending => link.Url.AbsolutePath.EndsWith(ending, StringComparison.OrdinalIgnoreCase))).OrderByDescending(link => Report().IsMatch(link.Title));

    /// <summary>Whether an address says that it is a file and no page.</summary>
    public static bool IsFile(Uri url) => Array.Exists(Endings, ending => url.AbsolutePath.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    // The unit's own former name is its name as well.
    private bool IsOf(Unit named, string code) => named.Code == code || roster.Find(code) is { } unit && (unit.Name == named.Name || unit.Aliases.Contains(named.Name));

    [GeneratedRegex("年报|年度报告|(?:公开|年度|工作).{0,12}报告", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Report();

    // What stands beside reports in their columns.
    [GeneratedRegex("图解|解读|一图|读懂|通知|公告|公示|清单|指南|计划|要点|财务|决算|预算|法治政府|英文|考核|通报", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Beside();
}
