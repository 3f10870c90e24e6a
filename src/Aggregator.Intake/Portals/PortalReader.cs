using System.Text.Json;
using Aggregator.Core.Reports;
using Aggregator.Intake.OfficeFiles;
using AngleSharp.Css.Parser;

namespace Aggregator.Intake.Portals;

/// <summary>Reads the office's <c>portals.json</c>: <c>{years: [2024], sites: [{unit, column, name, link, selector, encoding}]}</c>.</summary>
public static class PortalReader
{
    private const string Sites = "sites";
    private const string YearsKey = "years";
    private const int MostSites = 5;
    private const int MostYears = 5;
    private const int LongestSelector = 200;

    private static readonly string[] Encodings = ["utf-8", "gb18030", "gbk", "gb2312", "big5"];

    private static readonly OfficeJson Json = new(PortalFile.Kind);

    /// <summary>Reads profiles against the roster they go with.</summary>
    /// <param name="bytes">The whole file, UTF-8.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="roster">The units.</param>
    /// <exception cref="RefusedInputException">It has mistakes: all of them at once, each with file, entry and remedy.</exception>
    public static PortalProfiles Read(byte[] bytes, string fileName, Roster roster)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(roster);
        return Json.Guarded(fileName, () => Read(bytes, roster, Json.Problems(fileName), fileName));
    }

    private static PortalProfiles Read(byte[] bytes, Roster roster, OfficeProblems problems, string fileName)
    {
        using var parsed = Json.Parse(bytes, fileName);
        var root = new OfficeEntry(parsed.RootElement, "开头", problems);
        root.AllowOnly(Sites, YearsKey);
        // An empty list is what the file is shown with in the manual.
        IReadOnlyList<int> years = parsed.RootElement.TryGetProperty(YearsKey, out var list) && (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > 0) ? root.Years(YearsKey) : [];
        if (years.Count > MostYears)
        {
            root.Problem($"另外采集的年度（{YearsKey}）最多{MostYears}个，请删减。");
        }

        var sites = new List<PortalSite>();
        foreach (var entry in OfficeJson.Entries(parsed.RootElement, Sites, "来源", problems))
        {
            if (SiteOf(entry, roster, sites) is { } site)
            {
                sites.Add(site);
            }
        }

        problems.ThrowIfAny();
        return PortalProfiles.Of(roster, sites, years);
    }

    private static PortalSite? SiteOf(OfficeEntry entry, Roster roster, List<PortalSite> before)
    {
        entry.AllowOnly("unit", "column", "name", "link", "selector", "encoding");
        var named = entry.Text("unit", "单位代码");
        var unit = named.Length == 0 ? null : entry.UnitOf(named, roster);
        var address = entry.Optional("column");
        var column = PortalAddress.Parse(address);
        if (column is null)
        {
            entry.Problem(address is null
                ? "没有写年报栏目的网址（column），请补填。"
                : $"栏目网址（column）不能使用，请写成以http://或https://开头的完整网址，不超过{PortalAddress.Longest}个字，不带用户名和密码。");
        }

        var (name, link, selector, encoding) = (entry.Optional("name", "网站名称"), entry.Optional("link"), entry.Optional("selector"), entry.Optional("encoding"));
        if (link is not null && (link.Length > LinkPattern.Longest || !link.Contains(LinkPattern.Year, StringComparison.Ordinal)))
        {
            entry.Problem($"链接写法（link）要含有 {LinkPattern.Year} 代表年度，可以用 * 代表任意文字，不超过{LinkPattern.Longest}个字，如“*{LinkPattern.Year}年*年度报告*”。");
        }

        if (selector is not null && (selector.Length > LongestSelector || !IsSelector(selector)))
        {
            entry.Problem($"页面范围（selector）不是有效的CSS选择器，请改正，如“.list a”；不需要的请整项删去。");
        }

        if (encoding is not null && !Encodings.Contains(encoding, StringComparer.OrdinalIgnoreCase))
        {
            entry.Problem($"编码（encoding）只能是：{string.Join("、", Encodings)}，请改正；不需要的请整项删去。");
        }

        if (unit is null || column is null)
        {
            return null;
        }

        var own = before.Where(site => site.Unit == unit.Code).ToList();
        if (own.Exists(site => site.Column == column))
        {
            entry.Problem($"“{unit.Name}”的这个栏目前面已经写过，请只保留一条。");
        }
        else if (own.Count == MostSites)
        {
            entry.Problem($"“{unit.Name}”已有{MostSites}个来源，一个单位最多{MostSites}个，请删减。");
        }

        return new PortalSite(unit.Code, own.Count + 1, name.Length > 0 ? name : column.Host, column) { Link = link is null ? null : new LinkPattern(link), Selector = selector, Encoding = encoding };
    }

    private static bool IsSelector(string text) => new CssSelectorParser().ParseSelector(text) is not null;
}
