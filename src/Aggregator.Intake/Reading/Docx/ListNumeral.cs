using System.Globalization;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>Numbers as automatic numbering prints them (ECMA-376, ST_NumberFormat).</summary>
internal static class ListNumeral
{
    private const string Digits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Sign)[] Romans =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>A number in a numbering format; formats outside this list, and numbers a format has no sign for, print as decimals.</summary>
    public static string Format(int number, string? format) => format switch
    {
        "none" => "",
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" when number is > 0 and < 10_000 => Chinese(number, Digits, "十百千", '零'),
        "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" when number is > 0 and < 10_000 => Chinese(number, LegalDigits, "拾佰仟", '零'),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" => Map(number, '〇', Digits),
        "ideographTraditional" when number is > 0 and <= 10 => Stems[number - 1].ToString(),
        "ideographZodiac" when number is > 0 and <= 12 => Branches[number - 1].ToString(),
        "ideographEnclosedCircle" when number is > 0 and <= 10 => ((char)('㊀' + number - 1)).ToString(),
        "upperLetter" when number is > 0 and <= 780 => Letters(number, 'A'),
        "lowerLetter" when number is > 0 and <= 780 => Letters(number, 'a'),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is > 0 and <= 50 => Circled(number),
        "decimalEnclosedParen" when number is > 0 and <= 20 => ((char)('⑴' + number - 1)).ToString(),
        "decimalEnclosedFullstop" when number is > 0 and <= 20 => ((char)('⒈' + number - 1)).ToString(),
        "decimalFullWidth" or "decimalFullWidth2" => Map(number, '０', "０１２３４５６７８９"),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "numberInDash" => string.Create(CultureInfo.InvariantCulture, $"- {number} -"),
        "upperRoman" when number is > 0 and < 4000 => Roman(number),
        "lowerRoman" when number is > 0 and < 4000 => Roman(number).ToLowerInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A number in a circle, 1 to 50.</summary>
    public static string Circled(int number) => ((char)(number <= 20 ? '①' + number - 1 : number <= 35 ? '㉑' + number - 21 : '㊱' + number - 36)).ToString();

    private static string Chinese(int number, string digits, string units, char zero)
    {
        var text = "";
        var gap = false;
        for (int unit = 3, scale = 1000; unit >= 0; unit--, scale /= 10)
        {
            var digit = number / scale % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            // 十二, not 一十二; 一百零五.
            var isTen = unit == 1 && text.Length == 0 && digit == 1 && units[0] == '十';
            text += (gap ? zero.ToString() : "") + (isTen ? "" : digits[digit].ToString()) + (unit == 0 ? "" : units[unit - 1].ToString());
            gap = false;
        }

        return text;
    }

    private static string Map(int number, char zero, string digits) =>
        string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => digit == '0' ? zero : digits[digit - '0']));

    // Behind z comes aa, then bb.
    private static string Letters(int number, char first) => new((char)(first + (number - 1) % 26), (number - 1) / 26 + 1);

    private static string Roman(int number)
    {
        var text = "";
        foreach (var (value, sign) in Romans)
        {
            for (; number >= value; number -= value)
            {
                text += sign;
            }
        }

        return text;
    }
}
