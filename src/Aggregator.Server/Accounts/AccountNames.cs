using System.Globalization;
using System.Text;

namespace Aggregator.Server.Accounts;

/// <summary>What an account and a person may be called: nothing that looks like another or shows as nothing.</summary>
public static class AccountNames
{
    /// <summary>Longest name, UTF-16 units.</summary>
    public const int Longest = 40;

    // Letters by their category that nevertheless show as blanks.
    private const string Blanks = "\u115f\u1160\u3164\uffa0\u2800\u180e";

    /// <summary>The form in which names are compared: compatibility form, lower case. Null for what is no name at all.</summary>
    public static string? Fold(string? name)
    {
        if (name is null || name.Length > Longest * 4)
        {
            return null;
        }

        try
        {
            var folded = name.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();
            return folded.Length is > 0 and <= Longest && folded.All(IsOfAName) ? folded : null;
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair.
            return null;
        }
    }

    /// <summary>What is wrong with a name to sign in with, or null.</summary>
    public static string? Problem(string? name) => name is { Length: >= 2 } && Fold(name) is { } folded && folded.Length >= 2 && string.Equals(folded, name, StringComparison.OrdinalIgnoreCase)
        ? null
        : $"账户名须是2至{Longest}个字符，只能用汉字、半角字母、数字和 . _ - @。";

    /// <summary>What is wrong with a person's name, or null.</summary>
    public static string? DisplayProblem(string? name) => name is { Length: > 0 and <= Longest } && name.Trim() == name && IsShown(name)
        ? null
        : $"姓名须是1至{Longest}个字符，只能用文字、数字、空格、间隔号和连字符，不能有括号和不可见的字符。";

    // ASCII and Han only: a Cyrillic а would pass for a Latin one.
    private static bool IsOfAName(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '@' or (>= '\u4e00' and <= '\u9fff') or (>= '\u3400' and <= '\u4dbf');

    private static bool IsShown(string name) => name.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 && name.IsNormalized(NormalizationForm.FormC) && name.EnumerateRunes().All(rune => rune != Rune.ReplacementChar
        && !Blanks.Contains(rune.ToString(), StringComparison.Ordinal)
        && (rune.Value is ' ' or '·' or '•' or '-' or '.' or '/'
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber));
}
