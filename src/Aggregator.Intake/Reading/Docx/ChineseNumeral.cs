using System.Globalization;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>Numbers as Word's automatic numbering prints them.</summary>
internal static class ChineseNumeral
{
    private const string Digits = "〇一二三四五六七八九";

    /// <summary>A number in a numbering format; formats outside this list print as decimals.</summary>
    public static string Format(int number, string? format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "ideographDigital" or "taiwaneseCounting" when number is > 0 and < 100 => Chinese(number),
        "upperLetter" when number is > 0 and <= 26 => ((char)('A' + number - 1)).ToString(),
        "lowerLetter" when number is > 0 and <= 26 => ((char)('a' + number - 1)).ToString(),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is > 0 and <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "upperRoman" or "lowerRoman" when number is > 0 and <= 10 => Roman(number, format == "upperRoman"),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Chinese(int number) => (number / 10, number % 10) switch
    {
        (0, var ones) => Digits[ones].ToString(),
        (1, 0) => "十",
        (1, var ones) => $"十{Digits[ones]}",
        (var tens, 0) => $"{Digits[tens]}十",
        var (tens, ones) => $"{Digits[tens]}十{Digits[ones]}",
    };

    private static string Roman(int number, bool upper)
    {
        var text = new[] { "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X" }[number - 1];
        return upper ? text : text.ToLowerInvariant();
    }
}
