using System.Text.RegularExpressions;

namespace Aggregator.Core.Documents;

/// <summary>
/// Finds and masks mobile numbers, identity-card numbers with a right check digit (old ones of 15 digits where the text calls them so) and
/// bank-card numbers with a right Luhn digit, in groups, in full-width digits, behind the country's code, over a line's end.
/// </summary>
/// <remarks>
/// An office's land line, a hotline, a post code, an index number, a credit code and an amount are normal data; what is masked already stays.
/// Public, since everything that leaves the program goes through <see cref="Mask"/>.
/// </remarks>
public static partial class PersonalData
{
    /// <summary>One number found.</summary>
    /// <param name="Kind"><c>mobile</c>, <c>id-card</c> or <c>bank-card</c>.</param>
    /// <param name="Span">Its place, in UTF-16 units of the text, without the country's code.</param>
    /// <param name="Masked">Its digits without separators, the middle starred.</param>
    public sealed record Hit(string Kind, TextSpan Span, string Masked);

    private const int Context = 16;

    // The fewest digits of a number, and how far they may lie apart: a telephone's digits over line ends.
    private const int Digits = 11;
    private const int Widest = 32;

    private static readonly int[] IdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The hits in order of place; offsets count in <paramref name="text"/>.</summary>
    public static IReadOnlyList<Hit> Find(string text)
    {
        if (text.Length < Digits || !HasDigits(text))
        {
            return [];
        }

        // Full-width digits are one unit wide too, so the offsets stay.
        var narrow = Narrow(text);
        var hits = new List<Hit>();
        foreach (Match match in Numbers().Matches(narrow))
        {
            var number = match.Groups["n"];
            var digits = string.Concat(number.Value.Where(char.IsAsciiLetterOrDigit));
            var before = narrow.AsSpan(Math.Max(0, match.Index - Context), Math.Min(Context, match.Index));
            if (KindOf(digits, number.Value, before, narrow.AsSpan(number.Index + number.Length)) is { } kind)
            {
                hits.Add(new Hit(kind, new TextSpan(number.Index, number.Length), MaskOf(kind, digits)));
            }
        }

        return hits;
    }

    /// <summary>The text with every hit's middle digits starred; its length and its separators do not change.</summary>
    public static string Mask(string text)
    {
        var hits = Find(text);
        if (hits.Count == 0)
        {
            return text;
        }

        var masked = text.ToCharArray();
        foreach (var hit in hits)
        {
            var n = 0;
            for (var i = hit.Span.Offset; i < hit.Span.End; i++)
            {
                if (char.IsLetterOrDigit(masked[i]) && hit.Masked[n++] == '*')
                {
                    masked[i] = '*';
                }
            }
        }

        return new string(masked);
    }

    // Every word that leaves the program is asked, and few hold as many digits as the shortest number.
    // Eleven digits as near to each other as those of any number are. Most text has none, and needs no pattern.
    private static bool HasDigits(string text)
    {
        Span<int> places = stackalloc int[Digits];
        var digits = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsDigit(text[i]))
            {
                places[digits++ % Digits] = i;
                if (digits >= Digits && i - places[digits % Digits] < Widest)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string? KindOf(string digits, string printed, ReadOnlySpan<char> before, ReadOnlySpan<char> behind) => digits.Length switch
    {
        11 when digits[0] == '1' && digits[1] >= '3' && IsPhone(printed, before, behind) => "mobile",
        15 when IsOldIdCard(digits) && IdWords().IsMatch(before) => "id-card",
        18 when IsIdCard(digits) => "id-card",
        >= 16 and <= 19 when char.IsAsciiDigit(digits[^1]) && IsBankCard(digits) => "bank-card",
        _ => null,
    };

    // In one piece, in the groups numbers are said in, or digit by digit; over a line's end only where the text speaks of a telephone.
    private static bool IsPhone(string printed, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        if (printed.AsSpan().IndexOfAny('\n', '\r') >= 0)
        {
            return PhoneWords().IsMatch(before);
        }

        return Groups().IsMatch(printed) && !SerialWords().IsMatch(before) && !Amount().IsMatch(behind[..Math.Min(4, behind.Length)]);
    }

    private static string MaskOf(string kind, string digits)
    {
        var (head, tail) = kind == "id-card" ? (2, 3) : (3, 4);
        return digits[..head] + new string('*', digits.Length - head - tail) + digits[^tail..];
    }

    private static bool IsOldIdCard(string digits) => IsDay(digits[8..10], digits[10..12]);

    private static bool IsDay(string month, string day) =>
        int.TryParse(month, out var m) && m is >= 1 and <= 12 && int.TryParse(day, out var d) && d is >= 1 and <= 31;

    private static bool IsIdCard(string digits)
    {
        if (digits[..17].Any(c => !char.IsAsciiDigit(c)))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            sum += (digits[i] - '0') * IdWeights[i];
        }

        return "10X98765432"[sum % 11] == char.ToUpperInvariant(digits[17]) && digits[6..8] is "18" or "19" or "20" && IsDay(digits[10..12], digits[12..14]);
    }

    // Only the ranges Chinese banks issue: other long numbers (index numbers, credit codes) have a right Luhn digit one time in ten.
    private static bool IsBankCard(string digits)
    {
        var issued = digits.StartsWith("62", StringComparison.Ordinal) || (digits.Length == 16 && (digits[0] == '4' || (digits[0] == '5' && digits[1] is >= '1' and <= '5')))
            || (digits.Length == 19 && digits.StartsWith("9558", StringComparison.Ordinal));
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }

        return issued && sum % 10 == 0;
    }

    private static string Narrow(string text) => text.AsSpan().IndexOfAnyInRange('０', 'ｚ') < 0
        ? text
        : string.Create(text.Length, text, (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = source[i] is (>= '０' and <= '９') or (>= 'Ａ' and <= 'Ｚ') or (>= 'ａ' and <= 'ｚ') ? (char)(source[i] - '０' + '0') : source[i];
            }
        });

    // Every repetition is bounded, so a text of digits costs no more than its length; the limit is far off, since on a busy machine even the
    // compiling of the pattern, which counts too, takes more than a second. A letter before is part of some code, save that of 手机 itself.
    [GeneratedRegex(
        @"(?:(?<![0-9A-Za-z*])|(?<=[Tt][Ee][Ll])|(?<=[Pp]hone))(?<![0-9A-Za-z][./\-])(?:(?:\+|00)?86[ \-]?|[（(]\+?86[）)][ \-]?|\+)?(?<n>1[ \u00A0.·\-—]?[3-9](?:[ \u00A0.·\-—]?[0-9]){9}|1[3-9](?:\r?\n?[0-9]){9}|[1-9][0-9]{5}[ \u00A0]?[12][0-9]{3}[ \u00A0]?[0-9]{4}[ \u00A0]?[0-9]{3}[0-9Xx]|[1-9][0-9]{14}|[4-69][0-9]{15,18}|[4-69][0-9]{3}(?:[ \u00A0\-][0-9]{4}){3}(?:[ \u00A0\-]?[0-9]{1,3})?)(?![0-9A-Za-z*]|[.][0-9])",
        RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?:[0-9]{11}|[0-9]{3}[^0-9][0-9]{4}[^0-9][0-9]{4}|[0-9]{3}[^0-9][0-9]{8}|[0-9]{3}[^0-9][0-9]{3}[^0-9][0-9]{5}|[0-9]{4}[^0-9][0-9]{3}[^0-9][0-9]{4}|[0-9]{7}[^0-9][0-9]{4}|[0-9]{5}[^0-9][0-9]{6}|(?:[0-9][^0-9]){10}[0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex Groups();

    [GeneratedRegex("手机|电话|联系|微信|致电|请拨|号码|热线|短信", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneWords();

    [GeneratedRegex("身份证|身份号码|证件号|证号", RegexOptions.CultureInvariant)]
    private static partial Regex IdWords();

    [GeneratedRegex("(?:索引号|文号|编号|案号|代码|序号|流水号|订单号|批次号|统计号|登记号|项目号|档号)(?:为|是)?[:：]?\\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex SerialWords();

    [GeneratedRegex(@"^\s?(?:万?元|亿|万|件|条|份|人次|次|平方|亩|吨|千瓦|个|%)", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
