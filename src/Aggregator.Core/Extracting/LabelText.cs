using System.Text;

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

    /// <summary>One width and the ordinary characters, spaces kept.</summary>
    public static string Fold(string text)
    {
        var folded = text;
        try
        {
            folded = text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair in a damaged file: compare it as it stands.
        }

        return string.Create(folded.Length, folded, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = Radicals.GetValueOrDefault(source[i], source[i]);
            }
        });
    }

    /// <summary>The label without spaces and punctuation, numbering kept: <c>1属于国家秘密</c>.</summary>
    public static string Plain(string text) => Letters(Fold(text));

    /// <summary>The label without spaces, punctuation and leading numbering: <c>属于国家秘密</c>.</summary>
    public static string Key(string text) => Letters(WithoutNumber(Fold(text), out _));

    /// <summary>The number a label begins with (一、 （三） 2.), or null.</summary>
    public static int? Ordinal(string text)
    {
        WithoutNumber(Fold(text), out var number);
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

    private static string Letters(string folded)
    {
        var kept = new StringBuilder(folded.Length);
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c))
            {
                kept.Append(char.ToLowerInvariant(c));
            }
        }

        return kept.ToString();
    }

    private static string WithoutNumber(string folded, out int? number)
    {
        number = null;
        var i = 0;
        while (i < folded.Length && (char.IsWhiteSpace(folded[i]) || folded[i] is '"' or '“' or '?'))
        {
            i++;
        }

        var open = i < folded.Length && folded[i] is '(' or '〔' or '[';
        var start = open ? i + 1 : i;
        var end = start;
        while (end < folded.Length && end - start < 3 && (char.IsAsciiDigit(folded[end]) || Numerals.Contains(folded[end], StringComparison.Ordinal)))
        {
            end++;
        }

        if (end == start || end >= folded.Length)
        {
            return folded;
        }

        var closes = open ? folded[end] is ')' or '〕' or ']' : folded[end] is '、' or '.' or ',' or ')' or '．' or ':';
        if (!closes)
        {
            return folded;
        }

        number = ChineseNumber.Read(folded[start..end]) is { } value ? (int)value : null;
        return folded[(end + 1)..];
    }
}
