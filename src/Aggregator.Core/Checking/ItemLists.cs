using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Checking;

/// <summary>
/// Lists that announce how many things follow (三个方面：一是…二是…) and tell another number. Only lists that are counted off, repeat one
/// word (四个到位) or name their things in a row (两部，分别是…) are counted; a list that goes on in later paragraphs is followed there.
/// </summary>
internal static partial class ItemLists
{
    private const string Numerals = "一二三四五六七八九";

    private const int Reach = 2500;

    public static IEnumerable<Contradiction> In(Report report)
    {
        var text = report.Text;
        var end = Math.Clamp(report.Body.End, 0, text.Length);
        for (var match = Announced().Match(text, Math.Clamp(report.Body.Offset, 0, end), end - Math.Clamp(report.Body.Offset, 0, end)); match.Success; match = match.NextMatch())
        {
            var said = Number(match.Groups["n"].Value);
            var told = match.Groups["style"].Success ? Counted(text, match, said, end)
                : match.Groups["word"].Success ? Repeated(text, match, said, end)
                : Named(match.Groups["list"].Value, said);
            if (told > 0 && told != said)
            {
                var sentence = Sentences.Around(text, new TextSpan(match.Index, match.Length));
                yield return new Contradiction("list/" + match.Groups["what"].Value.Trim(), $"写明“{match.Groups["n"].Value}{match.Groups["what"].Value.Trim()}”，实际列出{told}",
                    [TextSpan.FromBounds(sentence.Offset, Math.Min(end, sentence.Offset + 160))], said.ToString(System.Globalization.CultureInfo.InvariantCulture), told.ToString(System.Globalization.CultureInfo.InvariantCulture), told - said);
            }
        }
    }

    // 一是 … 二是 …; the sentence decides when it tells more than announced, the paragraphs behind it when they tell fewer.
    private static int Counted(string text, Match match, int said, int end)
    {
        var style = match.Groups["style"].Value;
        var from = match.Groups["style"].Index;
        var limit = Math.Min(end, from + Reach);
        var stop = text.IndexOfAny(['。', '\n'], from, limit - from);
        var inside = Last(text, style, from, stop < 0 ? limit : stop);
        if (inside >= said)
        {
            return inside;
        }

        var all = Last(text, style, from, limit);
        return all >= said ? said : all;
    }

    private static int Last(string text, string style, int from, int to)
    {
        var k = 1;
        for (var at = from + 1; k < 9; k++)
        {
            var next = text.IndexOf(Mark(style, k + 1), at, to - at, StringComparison.Ordinal);
            var again = text.IndexOf(Mark(style, 1), at, to - at, StringComparison.Ordinal);
            if (next < 0 || (again >= 0 && again < next))
            {
                break;
            }

            at = next + 1;
        }

        return k == 1 ? 0 : k;
    }

    private static string Mark(string style, int k) => style switch
    {
        "（1）" => $"（{(char)('0' + k)}）",
        "(1)" => $"({(char)('0' + k)})",
        "①" => ((char)('①' + k - 1)).ToString(),
        "第一步" => $"第{Numerals[k - 1]}步",
        "第一" => $"第{Numerals[k - 1]}",
        _ => Numerals[k - 1] + style[1..],
    };

    // 四个到位：登记到位，…；审核到位，…: as many as say the word again.
    private static int Repeated(string text, Match match, int said, int end)
    {
        var from = match.Index + match.Length;
        var limit = Math.Min(end, from + 400);
        var stop = text.IndexOfAny(['。', '\n'], from, limit - from);
        var rest = text[from..(stop < 0 ? limit : stop)];
        var word = match.Groups["word"].Value;
        var (count, at) = (0, 0);
        while ((at = rest.IndexOf(word, at, StringComparison.Ordinal)) >= 0)
        {
            (count, at) = (count + 1, at + word.Length);
        }

        var items = rest.Split(['；', ';']).Length;
        return count < 2 || items == said || count == said || rest.Contains('等', StringComparison.Ordinal) ? 0 : count;
    }

    // 分别是甲、乙和丙. 和 parts two things only between two longer names: 审核和归档规程 is one.
    private static int Named(string list, int said)
    {
        if (list.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || list.Contains('等', StringComparison.Ordinal))
        {
            return 0;
        }

        var titles = list.Count(c => c == '《');
        if (titles > 0)
        {
            return titles == list.Count(c => c == '》') && titles > 1 ? titles : 0;
        }

        var items = list.Split('、');
        var last = And().Split(items[^1]);
        var isPair = last.Length == 2 && last.All(half => half.Length >= 4);
        var parts = items.Length == 1 ? 0 : items.Length - 1 + (isPair ? 2 : 1);
        return parts == 0 || (last.Length > 1 && said == items.Length && last.Any(half => half.Length < 4))
            || items.SkipLast(1).Concat(isPair ? last : [items[^1]]).Any(item => item.Length is < 2 or > 20) ? 0 : parts;
    }

    private static int Number(string text) => char.IsAsciiDigit(text[0]) ? text[0] - '0' : text == "两" ? 2 : Numerals.IndexOf(text[0], StringComparison.Ordinal) + 1;

    // Only what stands right behind the announcement counts it off.
    [GeneratedRegex("(?<![0-9十第一二三四五六七八九每百千])(?<n>[两二三四五六七八九2-9])(?<what>(?:个|大|项|件|条|点|步|类|种|方面)[^，。；：:,;\\n0-9]{0,20})(?:(?:[：:]|(?<=[两二三四五六七八九](?:个|大|项|件|条|点|步|类|种|方面)[^，。；：:,;\\n0-9]{0,20})[，,。])\\s{0,3}(?<style>一是|一要|（1）|\\(1\\)|①|第一步|第一(?=[，,、]))|(?<=个[“”]?(?<word>\\p{IsCJKUnifiedIdeographs}{2}))[”]?[：:])"
        + "|(?<![0-9十第一二三四五六七八九每百千])(?<n>[两二三四五六七八九2-9])(?<what>部|项|件|个|份|篇|种|类|条)，?分别(?:是|为)[：:]?(?<list>[^。；：，\\n]{4,120})", RegexOptions.CultureInvariant)]
    private static partial Regex Announced();

    [GeneratedRegex("和|以及|及|与", RegexOptions.CultureInvariant)]
    private static partial Regex And();
}
