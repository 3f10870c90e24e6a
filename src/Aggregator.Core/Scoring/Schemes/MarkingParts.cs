using System.Globalization;
using System.Text;

namespace Aggregator.Core.Scoring.Schemes;

/// <summary>Takes a clerk's text apart: punctuation of either width, white space anywhere.</summary>
internal static class MarkingParts
{
    private const int MostDigits = 12;

    /// <summary>Half-width throughout, without white space; line breaks are semicolons.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\n' or '\r' or '、' or '。' => plain.Append(';'),
                >= '！' and <= '～' => plain.Append((char)(c - 0xFEE0)),
                '∶' or '︰' => plain.Append(':'),
                '﹪' => plain.Append('%'),
                _ when char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff' => plain,
                _ => plain.Append(c),
            };
        }

        return plain.Replace(',', ';').ToString();
    }

    /// <summary>The clauses of a plain text, empty ones left out.</summary>
    public static IReadOnlyList<string> Of(string plain) => plain.Split(';', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A number with at most so many characters as anyone writes; false for anything else.</summary>
    public static bool TryNumber(string text, out decimal number)
    {
        number = 0;
        return text.Length <= MostDigits && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Without the first of these words it ends with.</summary>
    public static string WithoutEnd(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return text[..^word.Length];
            }
        }

        return text;
    }

    /// <summary>Without the first of these words it begins with.</summary>
    public static string WithoutStart(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return text[word.Length..];
            }
        }

        return text;
    }
}
