using System.Text;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Labels as they are compared: one width, no spaces, no punctuation, no numbering. Never shown, never measured in offsets.</summary>
internal static class LabelText
{
    // Radicals a PDF may put in a character's place and NFKC leaves alone (U+2E80-2EFF).
    private static readonly Dictionary<char, char> Radicals = new()
    {
        ['⺠'] = '民',
        ['⻅'] = '见',
        ['⻔'] = '门',
        ['⻓'] = '长',
        ['⻚'] = '页',
        ['⻘'] = '青',
        ['⻥'] = '鱼',
        ['⻋'] = '车',
        ['⻢'] = '马',
        ['⻛'] = '风',
        ['⻉'] = '贝',
        ['⻨'] = '麦',
        ['⻩'] = '黄',
        ['⻬'] = '齐',
        ['⻮'] = '齿',
        ['⻰'] = '龙',
        ['⻜'] = '飞',
        ['⻝'] = '食',
        ['⻄'] = '西',
        ['⺟'] = '母',
        ['⻆'] = '角',
        ['⻤'] = '鬼',
        ['⻣'] = '骨',
        ['⺎'] = '兀',
    };

    private const string Numerals = "一二三四五六七八九十";

    private const int OnStack = 128;

    // For each character the one put in its place, mostly itself: asked for every letter of every label.
    private static readonly char[] SimpleOf = MakeSimpleOf();

    /// <summary>Whether a character is traditional or a radical, for which <see cref="Simplified"/> puts another.</summary>
    public static bool IsForeign(char c) => SimpleOf[c] != c;

    /// <summary>Simplified characters in place of traditional ones and of radicals, one for one, so that offsets hold.</summary>
    public static string Simplified(string text)
    {
        var foreign = false;
        foreach (var c in text)
        {
            foreign |= SimpleOf[c] != c;
        }

        if (!foreign)
        {
            return text;
        }

        var simple = string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = SimpleOf[source[i]];
            }
        });

        // A page turned into the wording of Taiwan says 資訊 for 信息.
        return simple.Replace("资讯", "信息", StringComparison.Ordinal);
    }

    /// <summary>One width and the ordinary characters, spaces kept.</summary>
    public static string Fold(string text)
    {
        if (Narrowed(text) is { } narrow)
        {
            return Simplified(narrow);
        }

        var folded = text;
        try
        {
            folded = text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair in a damaged file: compare it as it stands.
        }

        return Simplified(folded);
    }

    // What NFKC makes of the characters nearly all labels are written with, one for one; null where a text holds any other.
    private static string? Narrowed(string text)
    {
        var wide = false;
        foreach (var c in text)
        {
            if (c is < '\u0080' or (>= '\u4e00' and <= '\u9fff') or (>= '\u3001' and <= '\u3020') or '\u2014' or '\u2018' or '\u2019' or '\u201c' or '\u201d' or '\u00b7')
            {
                continue;
            }

            if (c is not ((>= '\uff01' and <= '\uff5e') or '\u3000' or '\u00a0'))
            {
                return null;
            }

            wide = true;
        }

        return !wide ? text : string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = source[i] switch
                {
                    >= '\uff01' and <= '\uff5e' => (char)(source[i] - 0xfee0),
                    '\u3000' or '\u00a0' => ' ',
                    _ => source[i],
                };
            }
        });
    }

    /// <summary>The label without spaces and punctuation, numbering kept: <c>1属于国家秘密</c>.</summary>
    public static string Plain(string text) => Letters(Fold(text));

    /// <summary>The label without spaces, punctuation and leading numbering: <c>属于国家秘密</c>.</summary>
    public static string Key(string text) => Letters(WithoutNumber(text, out _));

    /// <summary>The folded label behind its leading number, punctuation kept.</summary>
    public static string Unnumbered(string text) => WithoutNumber(text, out _);

    /// <summary>The number a label begins with (一、 （三） 2.), or null.</summary>
    public static int? Ordinal(string text)
    {
        WithoutNumber(text, out var number);
        return number;
    }

    /// <summary>How alike two keys are: 1 for equal, 0 for nothing in common.</summary>
    public static double Likeness(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0 || a.Length > 80)
        {
            return 0;
        }

        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var swap = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(swap, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return 1.0 - ((double)previous[b.Length] / Math.Max(a.Length, b.Length));
    }

    private static char[] MakeSimpleOf()
    {
        var simple = new char[char.MaxValue + 1];
        for (var i = 0; i < simple.Length; i++)
        {
            simple[i] = (char)i;
        }

        foreach (var pair in Forms.Traditional.Chunk(2))
        {
            simple[pair[0]] = pair[1];
        }

        foreach (var (radical, character) in Radicals)
        {
            simple[radical] = character;
        }

        return simple;
    }

    private static string Letters(string folded)
    {
        var same = 0;
        while (same < folded.Length && (folded[same] is >= '\u4e00' and <= '\u9fff' || char.IsLetterOrDigit(folded[same]) && char.ToLowerInvariant(folded[same]) == folded[same]))
        {
            same++;
        }

        if (same == folded.Length)
        {
            return folded;
        }

        var kept = folded.Length <= OnStack ? stackalloc char[OnStack] : new char[folded.Length];
        folded.AsSpan(0, same).CopyTo(kept);
        var length = same;
        foreach (var c in folded.AsSpan(same))
        {
            if (char.IsLetterOrDigit(c))
            {
                kept[length++] = char.ToLowerInvariant(c);
            }
        }

        return kept[..length].ToString();
    }

    /// <summary>The folded text behind a leading number, whatever its style; the text itself when it begins with none.</summary>
    private static string WithoutNumber(string text, out int? number)
    {
        number = null;
        var i = 0;
        while (i < text.Length && (char.IsWhiteSpace(text[i]) || text[i] is '"' or '“' or '?'))
        {
            i++;
        }

        // ① is one sign and its own closing.
        if (i < text.Length && text[i] is >= '①' and <= '⑳')
        {
            number = text[i] - '①' + 1;
            return Fold(text[(i + 1)..]).TrimStart('、', '.', ' ');
        }

        var folded = Fold(text[i..]);
        var at = folded.StartsWith('第') ? 1 : 0;
        var open = at < folded.Length && folded[at] is '(' or '〔' or '[' or '【';
        var start = open ? at + 1 : at;
        while (start < folded.Length && folded[start] == ' ')
        {
            start++;
        }

        var end = start;
        while (end < folded.Length && end - start < 3 && (char.IsAsciiDigit(folded[end]) || Numerals.Contains(folded[end], StringComparison.Ordinal)))
        {
            end++;
        }

        if (end == start)
        {
            return folded;
        }

        var behind = end;
        while (behind < folded.Length && folded[behind] == ' ')
        {
            behind++;
        }

        if (behind == folded.Length)
        {
            return folded;
        }

        var close = folded[behind];
        var closes = at == 1 ? close is '项' or '条' or '款' || open && close == ')'
            : open ? close is ')' or '〕' or ']' or '】'
            : close is '、' or '.' or ',' or ')' or '．' or ':' or '。' or '-' || behind > end && char.IsLetter(close);
        if (!closes)
        {
            return folded;
        }

        number = ChineseNumber.Read(folded[start..end]) is { } value ? (int)value : null;
        var rest = folded[(char.IsLetter(close) && at == 0 ? behind : behind + 1)..];
        return (at == 1 ? rest.TrimStart('项') : rest).TrimStart('、', '.', ',', ':', ' ');
    }
}
