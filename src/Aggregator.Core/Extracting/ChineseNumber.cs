namespace Aggregator.Core.Extracting;

/// <summary>Numbers in Chinese numerals: 十二, 三百零五, 二〇二三.</summary>
internal static class ChineseNumber
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>The number, or null when a character is no numeral or the order makes none. ASCII digits count as numerals.</summary>
    public static long? Read(string text)
    {
        if (text.Length is 0 or > 12)
        {
            return null;
        }

        if (text.All(char.IsAsciiDigit))
        {
            return long.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        }

        return text.Any(c => c is '十' or '百' or '千' or '万') ? WithUnits(text) : DigitByDigit(text);
    }

    /// <summary>The number a heading begins with (五、…, 第五部分 …), or null when it bears none.</summary>
    public static long? Leading(string heading)
    {
        var from = heading.StartsWith('第') ? 1 : 0;
        var end = from;
        while (end < heading.Length && end - from < 4 && heading[end] is '一' or '二' or '三' or '四' or '五' or '六' or '七' or '八' or '九' or '十')
        {
            end++;
        }

        return end > from ? Read(heading[from..end]) : null;
    }

    private static long? DigitByDigit(string text)
    {
        long value = 0;
        foreach (var c in text)
        {
            if (Digit(c) is not { } digit)
            {
                return null;
            }

            value = (value * 10) + digit;
        }

        return value;
    }

    private static long? WithUnits(string text)
    {
        long total = 0, section = 0, digit = 0;
        var pending = false;
        foreach (var c in text)
        {
            if (Digit(c) is { } d)
            {
                digit = d;
                pending = d != 0;
                continue;
            }

            long unit = c switch { '十' => 10, '百' => 100, '千' => 1000, '万' => 10000, _ => 0 };
            if (unit == 0)
            {
                return null;
            }

            if (unit == 10000)
            {
                if (total > 1_000_000_000_000)
                {
                    return null; // 万万万万: nobody's number, and beyond any
                }

                total = (total + section + digit) * unit;
                section = 0;
            }
            else
            {
                section += (pending ? digit : unit == 10 ? 1 : 0) * unit;
            }

            digit = 0;
            pending = false;
        }

        return total + section + digit;
    }

    private static int? Digit(char c) => c switch
    {
        '零' or '○' or 'O' or '０' or '◯' => 0,
        '两' => 2,
        >= '0' and <= '9' => c - '0',
        _ => Digits.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? at : null,
    };
}
