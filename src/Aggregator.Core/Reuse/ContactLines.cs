using System.Buffers;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Reuse;

/// <summary>Finds the sentences that say where to turn: address, post code, telephone. A unit writes them alike every year, and has to.</summary>
internal static class ContactLines
{
    private const int FewestLabels = 2;

    // Labels that count together stand near each other.
    private const int Near = 60;

    // A page without full stops is no contact line: no more than this on either side.
    private const int Longest = 120;

    private static readonly string[] Labels =
        ["地址", "邮编", "邮政编码", "电话", "传真", "邮箱", "网址", "联系人", "郵編", "郵政編碼", "電話", "傳真", "郵箱", "網址", "聯繫", "聯係"];

    // The second character, or the third of one that begins like 政府: seldom enough to look for it alone, which is quicker than for whole labels.
    private static readonly (string Label, int Sign)[] Signed = [.. Labels.Select(label => (label, label[1] == '政' ? 2 : 1))];

    private static readonly SearchValues<char> Signs = SearchValues.Create([.. Signed.Select(label => label.Label[label.Sign])]);

    private static readonly SearchValues<char> Ends = SearchValues.Create("。！？\n\r");

    /// <summary>Such sentences within a part, in order of place; two may overlap.</summary>
    public static List<TextSpan> In(string text, TextSpan part)
    {
        var lines = new List<TextSpan>();
        var (before, labels) = (-1, 0);
        for (var at = part.Offset; at < part.End;)
        {
            at = NextLabel(text, at, part.End);
            if (at < 0)
            {
                break;
            }

            labels = before >= 0 && at - before <= Near && !text.AsSpan(before, at - before).ContainsAny(Ends) ? labels + 1 : 1;
            before = at;
            at += 2;
            if (labels >= FewestLabels)
            {
                var start = text.AsSpan(part.Offset, before - part.Offset).LastIndexOfAny(Ends);
                var end = text.AsSpan(at, part.End - at).IndexOfAny(Ends);
                var line = TextSpan.FromBounds(
                    Math.Max(before - Longest, start < 0 ? part.Offset : part.Offset + start + 1),
                    Math.Min(at + Longest, end < 0 ? part.End : at + end));
                lines.Add(line);
                (at, before, labels) = (line.End, -1, 0);
            }
        }

        return lines;
    }

    // Where the next label begins; -1 when there is none.
    private static int NextLabel(string text, int from, int end)
    {
        for (var at = from; ; at++)
        {
            var found = text.AsSpan(at, end - at).IndexOfAny(Signs);
            if (found < 0)
            {
                return -1;
            }

            at += found;
            foreach (var (label, sign) in Signed)
            {
                if (text[at] == label[sign] && at - sign >= from && text.AsSpan(at - sign, end - at + sign).StartsWith(label, StringComparison.Ordinal))
                {
                    return at - sign;
                }
            }
        }
    }
}
