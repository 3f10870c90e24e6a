using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>Finds what a wrong code page, a slipped copy or a cut leaves in a text.</summary>
internal static partial class DamagedText
{
    private const int Window = 6;

    // In the order of the bits below: one of its words stands in whatever a pattern finds.
    private static readonly TellingWords Telling = new(
        ["锟", "锘", "烫烫", "屯屯屯", "\uFFFD", "?", "？？", "？?", "\\u", "Ã", "Â", "â", "ä", "å", "æ", "ç", "è", "é", "ï"],
        [.. "发办函字规".SelectMany(c => (string[])[c + "20", c + "〔20", c + "[20"])],
        ["由的", "占以及", "占和", .. Stopped("并", "已", "以及", "或者", "并且"), "高了", "升了", "强了", "善了", "，的", "、的", "；的", "的了", "的着"],
        TruncatedTerms.Ends,
        [.. ((string[])["在信息公开", "在政务公开", "在政府信息公开", "在政府政务公开"]).SelectMany(field => (string[])[field + '。', field + "工作。"]), "定期召", "及时召", "组织召", "专题召", "中。"],
        [.. "，、；".SelectMany(c => (string[])[c + "，", c + "、", c + "；", c + "。", "。" + c]), "。。", "`", "^", "\\", "~", "|"]);

    /// <summary>One damaged place. <paramref name="Kind"/> is <c>encoding</c>, <c>doubled</c>, <c>spliced</c>, <c>truncated</c>, <c>punctuation</c>, <c>number</c> or <c>date</c>.</summary>
    public sealed record Damage(string Kind, TextSpan Span);

    /// <summary>The damages of a report's prose, kind by kind.</summary>
    public static IEnumerable<Damage> Find(CheckedReport report)
    {
        var prose = Prose.Of(report.Report);
        var start = Math.Min(report.Report.Body.Offset, prose.Text.Length);
        var whole = Telling.In(prose.Whole.AsSpan(start));
        var told = Telling.In(prose.Text.AsSpan(start));
        return Of("encoding", (whole & 1) != 0 || prose.Whole.AsSpan(start).ContainsAnyInRange('\uE000', '\uF8FF'), WrongPage(), prose.Whole, start)
            .Concat(RareRuns(prose.Whole, start))
            .Concat(Of("number", (whole & 2) != 0, BrokenNumber(), prose.Whole, start))
            .Concat(Of("date", HasLineOfYear(prose.Whole.AsSpan(Math.Max(0, start - 1))), BareDate(), prose.Whole, start))
            .Concat(Doubled(prose.Text, start))
            .Concat(Of("spliced", (told & 4) != 0, Spliced(), prose.Text, start))
            .Concat(Of("truncated", (told & 8) != 0, TruncatedTerms.Pattern(), prose.Text, start))
            .Concat(Of("truncated", (told & 16) != 0, Unfinished(), prose.Text, start))
            .Concat(Of("punctuation", (told & 32) != 0 || HasFourfold(prose.Text, start), Stray(), prose.Text, start));
    }

    private static bool HasLineOfYear(ReadOnlySpan<char> text) => text.Contains("\n20", StringComparison.Ordinal) || text.Contains("\n19", StringComparison.Ordinal);

    private static string[] Stopped(params string[] words) => [.. words.SelectMany(word => (string[])[word + '。', word + '，', word + '；'])];

    // Four of a kind in a row hold two at an even place and the next.
    private static bool HasFourfold(string text, int start)
    {
        for (var i = start; i + 1 < text.Length; i += 2)
        {
            var c = text[i];
            if (c == text[i + 1] && c is >= '\u4E00' and <= '\u9FFF' && ((i > start && text[i - 1] == c) || (i + 2 < text.Length && text[i + 2] == c)))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Damage> Of(string kind, bool mayFind, Regex pattern, string text, int start) =>
        mayFind ? pattern.Matches(text, start).Select(match => new Damage(kind, new TextSpan(match.Index, match.Length))) : [];

    // Characters nobody writes, close together: bytes of UTF-8 read as GBK. A place's or a person's name holds one, or one twice (萩萩渡).
    private static IEnumerable<Damage> RareRuns(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (!RareHan.Is(text[i]))
            {
                continue;
            }

            var (first, last, count, isMixed) = (i, i, 1, false);
            for (var next = i + 1; next < text.Length && next - last < Window; next++)
            {
                if (RareHan.Is(text[next]))
                {
                    (last, count, isMixed) = (next, count + 1, isMixed || text[next] != text[first]);
                }
            }

            if (isMixed && (count > 2 || (last == first + 1 && IsAlone(text, text[first]) && IsAlone(text, text[last]))))
            {
                yield return new Damage("encoding", TextSpan.FromBounds(first, Math.Min(text.Length, last + 1)));
            }

            i = last;
        }
    }

    // A name comes back in the text; what a slip made of a word does not.
    private static bool IsAlone(string text, char c) => text.IndexOf(c, StringComparison.Ordinal) == text.LastIndexOf(c);

    private static IEnumerable<Damage> Doubled(string text, int start)
    {
        // Two words of two letters may meet in honest text (规范规范性文件); three letters or two such meetings in a sentence may not.
        (TextSpan Span, string Word)? single = null;
        foreach (var (place, word) in DoubledWords.In(text, start))
        {
            if (Natural().IsMatch(word))
            {
                continue;
            }

            if (word.Length != 2 || Leading().IsMatch(word))
            {
                yield return new Damage("doubled", place);
            }
            else if (single is { } other && other.Word != word && place.Offset - other.Span.Offset < 100 && Sentences.Around(text, place).Contains(other.Span))
            {
                yield return new Damage("doubled", other.Span);
            }

            single = word.Length == 2 ? (place, word) : single;
        }
    }

    [GeneratedRegex(@"锟斤拷|[锟锘]|烫烫|屯屯屯|\uFFFD|[\uE000-\uF8FF]{3,}|(?<=\p{IsCJKUnifiedIdeographs})[?？]{3,}(?=\p{IsCJKUnifiedIdeographs})|(?:[ÃÂâäåæçèéï][\u0080-\u00BF\u2018-\u2022\u20AC\u0152-\u0178]{1,2}){2,}|(?:\\u[0-9a-fA-F]{4}){2,}|(?<=\p{IsCJKUnifiedIdeographs})\?\p{IsCJKUnifiedIdeographs}{2,40}\?(?=\p{IsCJKUnifiedIdeographs})", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex WrongPage();

    // 〔2014〕213号 without its brackets or its 号; the number of the form's own circular is told by the rule on terms.
    [GeneratedRegex(@"[（(](?!国办公开)\p{IsCJKUnifiedIdeographs}{2,8}[发办函字规](?:[〔\[]20[0-9]{2}[0-9]{1,4}|20[0-9]{2}[〕\]][0-9]{1,4}|20[0-9]{2}[0-9]{1,4})号?[）)]", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex BrokenNumber();

    [GeneratedRegex(@"(?<=\n)(?:19|20)[0-9]{2}(?:1[0-2]|[1-9])[0-9]{1,2}\s*(?=\n|\z)", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex BareDate();

    // Words no name ends in and none begins with.
    [GeneratedRegex("^(?:加强|通过|及时|已经|根据|按照|切实|认真|积极|不断|以及|对于|关于|进行|开展|我局|我委|我办|我镇|我们|同时|此外|为了|严格|确保|着力|获取|承担|并且|同比|截至|由于)$", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    // 一个一个, 逐条逐条, 反复反复 and a word of one letter said over and over are ways to speak.
    [GeneratedRegex(@"^(?:[一逐几每分两].{1,3}|.一|反复|许多|非常|好多|很多|信息发布|信息公开|政务公开|政府信息|政策解读|(?<c>.)\k<c>+|.*[镇乡村]?公社)$", RegexOptions.CultureInvariant)]
    private static partial Regex Natural();

    // Words that cannot follow one another, and a clause that ends in a word that leads on.
    [GeneratedRegex(@"(?<![自理缘因情事])由的|占(?:以及|和(?!平))|(?<![合吞兼归一])并[。，；]|(?<![不而早])已[。，；]|(?:以及|或者|并且)[。，；]|得到了?[^，。]{1,10}(?:提高|提升|加强|改善|增强|完善)了|[，、；]的(?![确士])|(?<![是])的(?:了|着)(?![解眼力重手])", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Spliced();

    [GeneratedRegex(@"(?<![存现所正旨潜内实不好自何])在(?:政府)?(?:信息公开|政务公开)(?:工作)?。|(?:定期|及时|组织|专题)召(?![开集唤回之感见])|(?:印发|发布|公布)[^，。]{0,4}中。", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"[，、；]{2,}|[，、；]。|。[，、；]|(?<!。)。。(?!。)|(?<=\p{IsCJKUnifiedIdeographs})[`^\\~|]+(?=\p{IsCJKUnifiedIdeographs})|(?<c>\p{IsCJKUnifiedIdeographs})\k<c>{3,}", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex Stray();
}
