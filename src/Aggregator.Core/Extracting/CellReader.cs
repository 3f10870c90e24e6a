using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Aggregator.Core.Documents;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Extracting;

/// <summary>Reads what stands in a number's place; every text gives one of the six states, never an exception.</summary>
public static partial class CellReader
{
    private const int LongestNumber = 18;

    /// <summary>What eighteen digits can say: whatever is written, a few sums and a 万 behind it stay numbers.</summary>
    private const decimal Largest = 1_000_000_000_000_000_000;

    private const int LongestRead = 200;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,");

    // Every letter of a measure, a sign, a numeral, a word for nothing and the mark of a note: a cell with another is text.
    private static readonly SearchValues<char> LettersOfNumbers = SearchValues.Create("万元亿人次件宗条篇份个名项期台册部无没有不适用减少增加负某注一二三四五六七八九十百千两零");

    /// <summary>Dividing by it drops the zeros a multiplication leaves behind the point: 7.8万 is 78000, not 78000.0.</summary>
    internal const decimal One = 1.0000000000000000000000000000m;

    private static readonly string[] Measures =
        ["万元", "亿元", "人次", "件次", "宗次", "元", "件", "条", "篇", "次", "宗", "份", "个", "人", "名", "项", "期", "台", "册", "部", "%"];

    /// <summary>
    /// Reads a cell. <c>0</c> is a value, an empty text a blank, <c>/ - — 无</c> not applicable, <c>xx ** 2...</c> masked,
    /// <c>减4</c> a value of -4, <c>251000元</c> a value in 元, anything else text.
    /// </summary>
    public static CellValue Read(string raw)
    {
        // A telephone or card number in a cell is no count: it must not be added up, nor shown as one.
        if (PersonalData.Find(raw).Count > 0)
        {
            return new CellValue(FigureState.Text);
        }

        if (raw.Length is > 0 and <= LongestNumber && !raw.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            return new CellValue(FigureState.Value, long.Parse(raw, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        if (HasWords(raw))
        {
            return new CellValue(FigureState.Text);
        }

        var text = LabelText.Simplified(Squeeze(raw, out var gap));
        if (text.Length == 0)
        {
            return new CellValue(FigureState.Blank);
        }

        if (text.All(c => c is '/' or '\\' || IsDash(c)) || text is "无" or "没有" or "不适用" or "N/A" or "n/a")
        {
            return new CellValue(FigureState.NotApplicable);
        }

        var marked = WithoutMark(text, out var doubt);
        var number = WithoutMeasure(marked, out var measure);
        if (number.Length > 1 && number[0] is '¥' or '￥')
        {
            (number, measure) = (number[1..], measure ?? "元");
        }

        var isTenThousands = number.Length > 1 && number[^1] == '万';
        number = isTenThousands ? number[..^1] : number;
        if (IsMasked(number))
        {
            return new CellValue(FigureState.Masked, Measure: measure);
        }

        // 万元 in a number's place is a measure that lost its number.
        if (number is "万" or "亿" or "千" or "百" || (Number(number) ?? Scientific(number)) is not { } value)
        {
            return new CellValue(FigureState.Text);
        }

        value = isTenThousands ? value * 10_000 : value;
        return new CellValue(
            FigureState.Value,
            value / One,
            measure,
            gap ? $"数字“{raw.Trim()}”中间有空格，请核对是否为一个数。"
            : doubt ? $"“{raw.Trim()}”按{marked}读取，括号或注释标记略去，请核对。"
            : text[0] is '—' or '―' ? $"“{raw.Trim()}”前面的横线按负号读取，请核对。" : null);
    }

    /// <summary>Whether the text could stand in a number's cell: anything but words.</summary>
    internal static bool IsCellLike(string raw) =>
        raw.Length == 0 || (raw.Length <= LongestNumber && !raw.AsSpan().ContainsAnyExceptInRange('0', '9')) || (raw.TrimStart() is not ['(' or '（', ..] && !HasWords(raw) && Read(raw).State is not FigureState.Text);

    // A character that stands in no number, measure, sign or word for nothing makes the whole a text: labels are told by their first.
    private static bool HasWords(string raw)
    {
        foreach (var c in raw.AsSpan(0, Math.Min(raw.Length, LongestRead)))
        {
            if (c is >= '\u4e00' and <= '\u9fff' && !LettersOfNumbers.Contains(c) && !LabelText.IsForeign(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number of a token without its measure (<c>1,808,595</c>, <c>减4</c>, <c>十二</c>), or null.</summary>
    internal static decimal? Number(string text)
    {
        var sign = 1;
        var digits = text;
        if (digits.StartsWith("减少", StringComparison.Ordinal) || digits.StartsWith("增加", StringComparison.Ordinal))
        {
            sign = digits[0] == '减' ? -1 : 1;
            digits = digits[2..];
        }
        else if (digits.Length > 1 && (digits[0] is '+' or '减' or '增' or '负' || IsDash(digits[0])))
        {
            sign = digits[0] is '+' or '增' ? 1 : -1;
            digits = digits[1..];
        }

        if (digits.Length is 0 or > LongestNumber)
        {
            return null;
        }

        if (!char.IsAsciiDigit(digits[0]))
        {
            return ChineseNumber.Read(digits) is { } chinese ? sign * chinese : null;
        }

        return Grouped(digits) is { } plain && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? sign * value
            : null;
    }

    /// <summary>Whether the token is a placeholder: x's, stars, circles, or dots behind a digit left over.</summary>
    internal static bool IsMasked(string text)
    {
        var marks = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is 'x' or 'X' or '×' or '*' or '□' or '○' or '…' or '某' or '_' or '＿' or '╳')
            {
                marks++;
            }
            else if (c == '.' && i + 1 < text.Length && text[i + 1] == '.')
            {
                marks++;
            }
            else if (!char.IsAsciiDigit(c) && c != '.')
            {
                return false;
            }
        }

        return marks > 0;
    }

    // How a workbook writes a number that is too wide for its cell: 1.2E+05.
    private static decimal? Scientific(string text)
    {
        var e = text.AsSpan().IndexOfAny('E', 'e');
        return e is > 0 and <= LongestNumber && text.Length - e is >= 2 and <= 4 && char.IsAsciiDigit(text[e - 1]) && char.IsAsciiDigit(text[^1])
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < Largest
            ? value / One
            : null;
    }

    private static bool IsDash(char c) => c is '-' or '−' or (>= '\u2010' and <= '\u2015');

    // Groups of three only: "1,5" is not a number anybody meant.
    private static string? Grouped(string digits)
    {
        if (!digits.Contains(',', StringComparison.Ordinal))
        {
            return digits;
        }

        var whole = digits.Split('.')[0].Split(',');
        return whole[0].Length is >= 1 and <= 3 && whole.Skip(1).All(group => group.Length == 3)
            ? digits.Replace(",", "", StringComparison.Ordinal)
            : null;
    }

    // 6① and 6[1] bear the mark of a note, (6) stands in brackets: the number is printed, but somebody must look.
    private static string WithoutMark(string text, out bool doubt)
    {
        doubt = false;
        if (char.IsAsciiDigit(text[^1]))
        {
            return text;
        }

        var bare = text is ['(' or '（', .., ')' or '）'] ? text[1..^1] : NoteMark().Match(text) is { Success: true } mark ? text[..mark.Index] : "";
        doubt = bare.Length > 0 && char.IsAsciiDigit(bare[0]) && !bare.AsSpan().ContainsAnyExcept(Digits);
        return doubt ? bare : text;
    }

    [GeneratedRegex(@"(?:[①-⑳※†¹²³]|[\[〔【(（]注?[0-9①-⑳]{0,2}[\]〕】)）]|注[0-9①-⑳]{0,2})$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex NoteMark();

    private static string WithoutMeasure(string text, out string? measure)
    {
        foreach (var known in Measures)
        {
            if (text.Length > known.Length && text.EndsWith(known, StringComparison.Ordinal))
            {
                measure = known;
                return text[..^known.Length];
            }
        }

        measure = null;
        return text;
    }

    private static string Squeeze(string raw, out bool gap)
    {
        gap = false;
        var kept = new StringBuilder();
        var spaced = false;
        foreach (var original in raw.AsSpan(0, Math.Min(raw.Length, LongestRead)))
        {
            var c = original switch
            {
                >= '０' and <= '９' => (char)(original - '０' + '0'),
                '，' => ',',
                '．' => '.',
                '＋' => '+',
                '－' or '﹣' => '-',
                '／' => '/',
                '％' => '%',
                _ => original,
            };
            if (char.IsWhiteSpace(c) || char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format || c == '?' && kept.Length == 0)
            {
                spaced = true;
                continue;
            }

            if (spaced && kept.Length > 0 && char.IsAsciiDigit(c) && char.IsAsciiDigit(kept[^1]))
            {
                gap = true;
            }

            spaced = false;
            kept.Append(c);
        }

        return kept.ToString();
    }
}
