using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Searching;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>查找: units, findings and the texts of all reports of the night.</summary>
public sealed class SearchModel(ISiteData data, TimeProvider clock, Func<string, RuleInfo?>? rules = null) : SitePage(data, clock)
{
    /// <summary>More than so many results of a kind are not looked for.</summary>
    public const int Most = 500;

    private const int LongestQuery = 100;
    private const int MostWords = 8;
    private const int PageSize = 50;
    private const int Few = 8;

    /// <summary>What is searched for, as written.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Its words, folded.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary><c>units</c>, <c>findings</c>, <c>texts</c>, or empty for some of each.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The kinds with how many were found.</summary>
    public IReadOnlyList<(string Kind, string Name, int Count)> Kinds { get; private set; } = [];

    /// <summary>The units of this page.</summary>
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    /// <summary>The findings of this page.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>The reports of this page.</summary>
    public IReadOnlyList<TextHit> Texts { get; private set; } = [];

    /// <summary>How many reports were looked through.</summary>
    public int Reports { get; private set; }

    /// <summary>This page's number, from 1.</summary>
    public int PageNumber { get; private set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int PageCount { get; private set; } = 1;

    /// <summary>Serves the page.</summary>
    public void OnGet([FromQuery] string? q, [FromQuery] string? kind, [FromQuery] string? p)
    {
        Query = ShortText.Cut(q?.Trim() ?? "", LongestQuery);
        ViewData["Search"] = Query;
        Words = [.. SearchFolding.Of(Query).Split((char[]?)null, MostWords, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
        if (Snapshot is null || Words.Count == 0)
        {
            return;
        }

        Kind = kind is "units" or "findings" or "texts" ? kind : "";
        var board = SearchBoard.Of(Snapshot);
        var units = board.Units(Words);
        var findings = board.Findings(Words, Most);
        var texts = board.Texts.Find(Words, Most);
        Reports = board.Texts.Count;
        Kinds = [("units", "单位", units.Count), ("findings", "问题", findings.Count), ("texts", "报告文字", texts.Count)];
        var all = Kinds.FirstOrDefault(one => one.Kind == Kind).Count;
        PageCount = Math.Max(1, (all + PageSize - 1) / PageSize);
        PageNumber = Kind.Length > 0 && int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, PageCount) : 1;
        (Units, Findings, Texts) = (Shown(units, "units"), Shown(findings, "findings"), Shown(texts, "texts"));
    }

    /// <summary>The address of a kind or one of its pages.</summary>
    public string Address(string kind, int page = 1) =>
        "/search?q=" + Uri.EscapeDataString(Query) + (kind.Length > 0 ? "&kind=" + kind : "") + (page > 1 ? "&p=" + page.ToString(CultureInfo.InvariantCulture) : "");

    /// <summary>A count in words.</summary>
    public static string CountOf(int count) => count >= Most ? $"{Most} 以上" : Wording.Number(count);

    /// <summary>A rule's title, or its id.</summary>
    public string RuleTitle(string id) => rules?.Invoke(id)?.Title ?? id;

    private IReadOnlyList<T> Shown<T>(IReadOnlyList<T> all, string kind) =>
        Kind == kind ? [.. all.Skip((PageNumber - 1) * PageSize).Take(PageSize)] : Kind.Length > 0 ? [] : [.. all.Take(Few)];
}
