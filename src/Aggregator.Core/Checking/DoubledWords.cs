using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>Words of two to ten Chinese characters, and small words of one, that stand twice in a row.</summary>
internal static class DoubledWords
{
    private const int Shortest = 2;
    private const int Longest = 10;

    // 的确, 了解, 目的的: what may stand before and behind two of them in honest text.
    private static readonly (char Word, string Before, string Behind)[] Small =
    [
        ('的', "目标", "确士"), ('了', "", "解然"), ('和', "温平祥柔饱总调", "谐平解睦风气缓美善约顺"), ('与', "参给赠付", "会时此"), ('及', "以涉普提危顾触波", "时早格第其"),
        ('在', "存所现潜实内正旨自何不尚", "线建校职编岗押册场位途地逃读营售家华京外内先前乎于此即所"), ('将', "即", "军来领要近士"), ('由', "理自缘事因", "于此"),
        ('为', "作认成行因称视转化名分变定列改设评调确", "民了主何期首止人此政"),
    ];

    /// <summary>Both words together and one of them, leftmost longest, none overlapping.</summary>
    public static IEnumerable<(TextSpan Span, string Word)> In(string text, int start)
    {
        for (var i = start; i + 1 < text.Length; i++)
        {
            if (LengthAt(text, i) is > 0 and var length)
            {
                yield return (new TextSpan(i, length * 2), text.Substring(i, length));
                i += (length * 2) - 1;
            }
        }
    }

    private static int LengthAt(string text, int at)
    {
        var first = text[at];
        if (!IsHan(first))
        {
            return 0;
        }

        var behind = text.AsSpan(at + 1, Math.Min(Longest, text.Length - at - 1));
        var last = behind.LastIndexOf(first) + 1;
        for (var length = last; length >= Shortest; length--)
        {
            if (behind[length - 1] == first && at + (length * 2) <= text.Length && text.AsSpan(at, length).SequenceEqual(text.AsSpan(at + length, length)) && IsHan(text.AsSpan(at, length)))
            {
                return length;
            }
        }

        return last > 0 && behind[0] == first && IsSmall(text, at) ? 1 : 0;
    }

    private static bool IsSmall(string text, int at)
    {
        foreach (var (word, before, behind) in Small)
        {
            if (word == text[at])
            {
                return !(at > 0 && before.Contains(text[at - 1], StringComparison.Ordinal)) && !(at + 2 < text.Length && behind.Contains(text[at + 2], StringComparison.Ordinal));
            }
        }

        return false;
    }

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static bool IsHan(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('\u4E00', '\u9FFF');
}
