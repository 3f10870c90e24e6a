using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Core.Checking;

/// <summary>Finds and masks mobile numbers, identity-card numbers with a right check digit and bank-card numbers with a right Luhn digit.</summary>
/// <remarks>An office's land line is normal contact data and is not found: it begins with 0 or has no more than eight digits.</remarks>
internal static partial class PersonalData
{
    /// <summary>One number found. <paramref name="Kind"/> is <c>mobile</c>, <c>id-card</c> or <c>bank-card</c>.</summary>
    public sealed record Hit(string Kind, TextSpan Span, string Masked);

    private static readonly int[] IdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>The hits in order of place; offsets count in <paramref name="text"/>.</summary>
    public static IReadOnlyList<Hit> Find(string text)
    {
        // Full-width digits are one unit wide too, so the offsets stay.
        var narrow = Narrow(text);
        var hits = new List<Hit>();
        foreach (Match match in Numbers().Matches(narrow))
        {
            var digits = match.Value.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
            var kind = KindOf(digits, match.Length != digits.Length);
            if (kind is not null)
            {
                hits.Add(new Hit(kind, new TextSpan(match.Index, match.Length), MaskOf(kind, digits)));
            }
        }

        return hits;
    }

    /// <summary>The text with every hit's middle starred; its length does not change.</summary>
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
            var (head, tail) = hit.Kind == "id-card" ? (2, 3) : (3, 4);
            for (var i = hit.Span.Offset + head; i < hit.Span.End - tail; i++)
            {
                masked[i] = '*';
            }
        }

        return new string(masked);
    }

    private static string? KindOf(string digits, bool grouped) => digits.Length switch
    {
        11 when digits[0] == '1' && digits[1] >= '3' => "mobile",
        18 when !grouped && IsIdCard(digits) => "id-card",
        >= 16 and <= 19 when char.IsAsciiDigit(digits[^1]) && IsBankCard(digits) => "bank-card",
        _ => null,
    };

    private static string MaskOf(string kind, string digits)
    {
        var (head, tail) = kind == "id-card" ? (2, 3) : (3, 4);
        return digits[..head] + new string('*', digits.Length - head - tail) + digits[^tail..];
    }

    private static bool IsIdCard(string digits)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
        {
            sum += (digits[i] - '0') * IdWeights[i];
        }

        return "10X98765432"[sum % 11] == char.ToUpperInvariant(digits[17])
            && digits[6..8] is "19" or "20"
            && int.Parse(digits[10..12], System.Globalization.CultureInfo.InvariantCulture) is >= 1 and <= 12;
    }

    // Only the ranges Chinese banks issue: other long numbers (index numbers, credit codes) have a right Luhn digit one time in ten.
    private static bool IsBankCard(string digits)
    {
        var issued = digits.StartsWith("62", StringComparison.Ordinal) || (digits.Length == 16 && digits[0] is '4' or '5');
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }

        return issued && sum % 10 == 0;
    }

    private static string Narrow(string text) => text.AsSpan().IndexOfAnyInRange('０', '９') < 0
        ? text
        : string.Create(text.Length, text, (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                target[i] = source[i] is >= '０' and <= '９' ? (char)(source[i] - '０' + '0') : source[i];
            }
        });

    // Every repetition is bounded, so a text of digits costs no more than its length.
    [GeneratedRegex(@"(?<![0-9A-Za-z./\-])(?:1[3-9][0-9]{9}|1[3-9][0-9][ \-][0-9]{4}[ \-][0-9]{4}|[0-9]{17}[0-9Xx]|[3-6][0-9]{15,18}|[4-6][0-9]{3}(?: [0-9]{4}){3}(?: [0-9]{1,3})?)(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
