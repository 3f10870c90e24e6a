using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Reading.Html;
using Aggregator.Intake.Reading.PlainText;
using AngleSharp.Html.Dom;

namespace Aggregator.Intake.Portals;

/// <summary>What a fetched page leads to.</summary>
/// <param name="Title">Its own title.</param>
/// <param name="Links">Its links in reading order, each address once.</param>
/// <param name="Next">The column's next page, or null.</param>
/// <param name="Refresh">Where it sends every reader on at once, or null.</param>
internal sealed partial record PortalPage(string Title, IReadOnlyList<PortalLink> Links, Uri? Next, Uri? Refresh)
{
    private const int MostLinks = 3_000;
    private const int LongestTitle = 200;
    private const int MostRecords = 1 << 20;

    /// <summary>Reads a page's links.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="url">Where it was fetched.</param>
    /// <param name="encoding">What the office says it is written in; null to go by the page.</param>
    /// <param name="selector">The part to look in; null for all of it.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="UnreadableDocumentException">It holds more than any page.</exception>
    public static PortalPage Read(byte[] bytes, Uri url, string? encoding, string? selector, CancellationToken stop)
    {
        var text = TextDecoding.Decode(bytes, encoding ?? PageCharset.Declared(bytes)).Text;
        using var page = HtmlReading.Parse(text, url.Host, stop);
        var from = PortalAddress.Parse(page.QuerySelector("base[href]")?.GetAttribute("href"), url) ?? url;
        var all = LinksOf(page, from, null);
        var chosen = selector is null ? all : LinksOf(page, from, selector);
        // Some portals send their lists as records that a script lays out.
        if (Records().Matches(text) is { Count: > 0 } records)
        {
            var listed = string.Concat(records.Select(record => record.Groups[1].Value));
            using var inner = HtmlReading.Parse(listed.Length > MostRecords ? listed[..MostRecords] : listed, url.Host, stop);
            chosen = [.. chosen, .. LinksOf(inner, from, null)];
        }

        // A file shown inside the page is attached to it.
        chosen = [.. chosen, .. page.QuerySelectorAll("iframe[src],embed[src],object[data]").Take(MostLinks)
            .Select(one => PortalAddress.Parse(one.GetAttribute("src") ?? one.GetAttribute("data"), from)).OfType<Uri>().Where(ReportLinks.IsFile).Select(file => new PortalLink("", file))];
        var next = all.FirstOrDefault(link => link.Title is "下一页" or "下页" or "下一页 >" or "下一页>>" or "下一页»" or "后一页" && link.Url.Host == url.Host)?.Url;
        return new PortalPage(Cut(Spaces.OneLine(page.Title ?? "")), [.. chosen.DistinctBy(link => link.Url)], next == url ? null : next, RefreshOf(page, from));
    }

    private static List<PortalLink> LinksOf(IHtmlDocument page, Uri from, string? selector)
    {
        var anchors = selector is null ? page.QuerySelectorAll("a[href]") : page.QuerySelectorAll(selector).SelectMany(one => one.LocalName == "a" ? [one] : one.QuerySelectorAll("a[href]").AsEnumerable());
        var links = new List<PortalLink>();
        foreach (var anchor in anchors.Take(MostLinks))
        {
            if (PortalAddress.Parse(anchor.GetAttribute("href"), from) is { } url)
            {
                var (title, shown) = (Spaces.OneLine(anchor.GetAttribute("title") ?? ""), Spaces.OneLine(anchor.TextContent));
                // A shown text that is cut has its whole in the title; a title may also be but a word: 查看.
                links.Add(new PortalLink(Cut(title.Length > shown.Length ? title : shown), url));
            }
        }

        return links;
    }

    private static Uri? RefreshOf(IHtmlDocument page, Uri from) =>
        page.QuerySelectorAll("meta[http-equiv]").FirstOrDefault(meta => "refresh".Equals(meta.GetAttribute("http-equiv"), StringComparison.OrdinalIgnoreCase)) is { } meta
        && Refreshing().Match(meta.GetAttribute("content") ?? "") is { Success: true } match
            ? PortalAddress.Parse(match.Groups[1].Value.Trim().Trim('\'', '"'), from) : null;

    private static string Cut(string text) => ShortText.Cut(text, LongestTitle);

    [GeneratedRegex(@"<record>\s{0,10}<!\[CDATA\[(.{1,4000}?)\]\]>", RegexOptions.Singleline | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Records();

    // Seconds to wait, then the address; one that waits long is an announcement and no redirect.
    [GeneratedRegex(@"^\s{0,5}[0-5]\s{0,5}[;,]\s{0,5}url\s{0,5}=(.{1,1000})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Refreshing();
}
