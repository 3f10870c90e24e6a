using System.Net;
using System.Text.RegularExpressions;

namespace Aggregator.SampleCity.Tests.Printed;

/// <summary>What a portal page prints: its title and what stands in the box the portal's program puts an article into.</summary>
internal static partial class PrintedPage
{
    public static (IEnumerable<string> Lines, IEnumerable<IReadOnlyList<string>> Rows) Read(byte[] bytes)
    {
        var page = Noise().Replace(Decode(bytes), "");
        var article = ArticleOf(page);
        var title = Title().Match(page) is { Success: true } match ? Plain(match.Groups["text"].Value) : "";
        var rows = Table().Matches(article).SelectMany(t => Row().Split(t.Value).Skip(1))
            .Select(r => Cell().Split(r).Skip(1).Select(Plain).ToList()).Where(r => r.Count > 0);
        return (BlockTag().Split(Table().Replace(article, "<p>")).Select(Plain).Prepend(title), rows);
    }

    /// <summary>What the bytes are counts, not what the page says of itself.</summary>
    public static string Decode(byte[] bytes) => PrintedText.Decode(bytes);

    private static string ArticleOf(string page)
    {
        var box = Box().Match(page);
        Assert.IsTrue(box.Success, "the page has no article");
        var depth = 1;
        foreach (Match tag in Regex.Matches(page[(box.Index + box.Length)..], $"<(/?){box.Groups["tag"].Value}\\b", RegexOptions.IgnoreCase))
        {
            depth += tag.Groups[1].Length == 0 ? 1 : -1;
            if (depth == 0)
            {
                return page.Substring(box.Index + box.Length, tag.Index);
            }
        }

        throw new InvalidDataException("The article has no end.");
    }

    private static string Plain(string html) => WebUtility.HtmlDecode(AnyTag().Replace(html, "")).Trim();

    [GeneratedRegex("<!--.*?-->|<style.*?</style>|<script.*?</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Noise();

    [GeneratedRegex("<(?<tag>div|td)\\s[^>]*(?:id|class)=\"?(?:content|zoom|TRS_Editor|UCAP-CONTENT|con_text|article-content|entry-content)\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Box();

    [GeneratedRegex("<(?<tag>h1|h2|td|div)(?:\\s[^>]*class=\"?(?:title|bt|detail-title)\"?[^>]*|(?<=h1))>(?<text>.*?)</\\k<tag>>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Title();

    [GeneratedRegex("<table.*?</table>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Table();

    [GeneratedRegex("<tr\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Row();

    [GeneratedRegex("<t[dh]\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Cell();

    [GeneratedRegex("</?(?:p|div|h[1-6]|br|center|figure)\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockTag();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex AnyTag();
}
