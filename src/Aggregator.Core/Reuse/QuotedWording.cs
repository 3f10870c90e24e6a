using System.Buffers;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>Finds what a report quotes and does not write: titles in 《》, and the words of an article it cites.</summary>
/// <remarks>Two units that list the same rules, or quote the same article, have not copied from each other.</remarks>
internal static class QuotedWording
{
    private const int LongestTitle = 80;
    private const int LongestQuotation = 300;

    // 第二十三条规定： stands right before the quotation.
    private const int Lead = 24;

    private static readonly SearchValues<char> Numerals = SearchValues.Create("〇零一二三四五六七八九十百0123456789");

    /// <summary>Such quotations within a part, in order of place.</summary>
    public static IEnumerable<TextSpan> In(string text, TextSpan part)
    {
        for (var at = Next(text, part.Offset, part.End); at < part.End; at = Next(text, at + 1, part.End))
        {
            var end = text[at] switch
            {
                '《' => End(text, at, Math.Min(part.End, at + LongestTitle), '》'),
                '“' when CitesAnArticle(text.AsSpan(part.Offset, at - part.Offset)) => End(text, at, Math.Min(part.End, at + LongestQuotation), '”'),
                _ => -1,
            };
            if (end > 0)
            {
                yield return TextSpan.FromBounds(at, end);
                at = end - 1;
            }
        }
    }

    // Where the next mark stands that may open a quotation; the end when there is none.
    private static int Next(string text, int from, int end)
    {
        var found = from < end ? text.AsSpan(from, end - from).IndexOfAny('《', '“') : -1;
        return found < 0 ? end : from + found;
    }

    // Behind the closing mark, or -1 where none is near.
    private static int End(string text, int from, int to, char mark)
    {
        var found = text.AsSpan(from, to - from).IndexOf(mark);
        return found < 0 ? -1 : from + found + 1;
    }

    private static bool CitesAnArticle(ReadOnlySpan<char> before)
    {
        var lead = before[Math.Max(0, before.Length - Lead)..];
        var article = lead.LastIndexOf('条');
        var number = article < 0 ? -1 : lead[..article].LastIndexOf('第');
        return number >= 0 && article - number > 1 && !lead[(number + 1)..article].ContainsAnyExcept(Numerals) && !lead[article..].Contains('。');
    }
}
