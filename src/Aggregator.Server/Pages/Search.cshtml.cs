using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Reading;
using Aggregator.Server.Web.Searching;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Server.Pages;

/// <summary>查找: units, figures, findings and the texts of all reports of the night.</summary>
public sealed class SearchModel(ISiteData data, TimeProvider clock, Func<string, RuleInfo?>? rules = null) : SitePage(data, clock)
{
    /// <summary>More than so many results of a kind are not looked for.</summary>
    public const int Most = 500;

    private const int LongestQuery = 100;
    private const int MostWords = 8;
    /// <summary>Results on one page.</summary>
    public const int PageSize = 50;

    private const int Few = 8;

    /// <summary>What is searched for, as written.</summary>
    public string Query { get; private set; } = "";

    /// <summary>Its words, folded.</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary><c>units</c>, <c>figures</c>, <c>findings</c>, <c>texts</c>, or empty for some of each.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The kinds with how many were found.</summary>
    public IReadOnlyList<(string Kind, string Name, int Count)> Kinds { get; private set; } = [];

    /// <summary>The units of this page.</summary>
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    /// <summary>The figures of this page.</summary>
    public IReadOnlyList<FigureHit> Figures { get; private set; } = [];

    /// <summary>The findings of this page.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>The reports of this page.</summary>
    public IReadOnlyList<TextHit> Texts { get; private set; } = [];

    /// <summary>The one report whose places are listed, or null.</summary>
    public Submission? Within { get; private set; }

    /// <summary>Its places of this page.</summary>
    public IReadOnlyList<TextSpan> Places { get; private set; } = [];

    /// <summary>How many places it has.</summary>
    public int PlaceCount { get; private set; }

    /// <summary>What was searched through.</summary>
    public SearchBoard Board { get; private set; } = null!;

    /// <summary>This page's number, from 1.</summary>
    public int PageNumber { get; private set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int PageCount { get; private set; } = 1;

    /// <summary>Serves the page.</summary>
    public void OnGet([FromQuery] string? q, [FromQuery] string? kind, [FromQuery] string? p, [FromQuery(Name = "in")] string? within)
    {
        Query = ShortText.Cut(q?.Trim() ?? "", LongestQuery);
        ViewData["Search"] = Query;
        Words = [.. SearchFolding.Of(Query).Split((char[]?)null, MostWords, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
        if (Snapshot is null || Words.Count == 0)
        {
            return;
        }

        Kind = kind is "units" or "figures" or "findings" or "texts" ? kind : "";
        Board = SearchBoard.Of(Snapshot);
        var units = Board.Units(Words);
        var figures = Board.Figures.Find(Words, Most);
        var findings = Board.Findings(Words, Most);
        var texts = Board.Texts.Find(Words, Most);
        Kinds = [("units", "单位", units.Count), ("figures", "数字", figures.Count), ("findings", "问题", findings.Count), ("texts", "报告文字", texts.Count)];
        Within = Kind == "texts" && within is { Length: > 0 } ? Board.Texts.Reports.FirstOrDefault(one => KeyOf(one) == within) : null;
        IReadOnlyList<TextSpan> places = Within is null ? [] : TextIndex.PlacesIn(Within, Words, Most);
        PlaceCount = places.Count;
        var all = Within is null ? Kinds.FirstOrDefault(one => one.Kind == Kind).Count : PlaceCount;
        PageCount = Math.Max(1, (all + PageSize - 1) / PageSize);
        PageNumber = Kind.Length > 0 && int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, PageCount) : 1;
        Places = [.. places.Skip((PageNumber - 1) * PageSize).Take(PageSize)];
        (Units, Figures, Findings) = (Shown(units, "units"), Shown(figures, "figures"), Shown(findings, "findings"));
        Texts = Within is null ? Shown(texts, "texts") : [];
    }

    /// <summary>How many more places a report has than the one that is shown.</summary>
    public int MoreIn(TextHit hit) => TextIndex.PlacesIn(hit.Submission, Words, Most).Count - 1;

    /// <summary>The address of all places in one report; null for a report that has no page.</summary>
    public string? AddressIn(Submission submission) => KeyOf(submission) is { } key ? Address("texts") + "&in=" + Uri.EscapeDataString(key) : null;

    /// <summary>A report's name: its unit and year, or its file.</summary>
    public string NameOf(Submission submission) => submission.Unit is { } code ? $"{UnitName(code)} {submission.Year?.ToString(CultureInfo.InvariantCulture) ?? "年度不明"}" : HandInPath.Shown(submission.File);

    /// <summary>The address of another page of what is shown.</summary>
    public string PageAddress(int page) => Within is { } report && AddressIn(report) is { } address ? address + "&p=" + page.ToString(CultureInfo.InvariantCulture) : Address(Kind, page);

    /// <summary>The address of a kind or one of its pages.</summary>
    public string Address(string kind, int page = 1) =>
        "/search?q=" + Uri.EscapeDataString(Query) + (kind.Length > 0 ? "&kind=" + kind : "") + (page > 1 ? "&p=" + page.ToString(CultureInfo.InvariantCulture) : "");

    /// <summary>A count in words.</summary>
    public static string CountOf(int count) => count >= Most ? $"{Most} 以上" : Wording.Number(count);

    /// <summary>A rule's title, or its id.</summary>
    public string RuleTitle(string id) => rules?.Invoke(id)?.Title ?? id;

    // The address of its page says which of several versions is meant.
    private static string? KeyOf(Submission submission) => ReportLinks.To(submission)?["/reports/".Length..];

    private IReadOnlyList<T> Shown<T>(IReadOnlyList<T> all, string kind) =>
        Kind == kind ? [.. all.Skip((PageNumber - 1) * PageSize).Take(PageSize)] : Kind.Length > 0 ? [] : [.. all.Take(Few)];
}
