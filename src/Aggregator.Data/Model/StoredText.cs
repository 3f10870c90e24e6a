using System.Diagnostics.CodeAnalysis;
using System.Text;

using Aggregator.Core.Documents;
namespace Aggregator.Data.Model;

/// <summary>
/// Texts out of somebody's file as every database can hold them. A NUL and half a surrogate pair become U+FFFD, a text beyond its
/// column's length loses its tail: a hostile report must not stop the night. Payloads hold everything as it was.
/// </summary>
internal static class StoredText
{
    /// <summary>The text, the very same one in the usual case; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Of(string? text)
    {
        if (text is null || (text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff') < 0 && !text.Contains('\0', StringComparison.Ordinal)))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append((rune.Value == 0 ? Rune.ReplacementChar : rune).ToString());
        }

        return clean.ToString();
    }

    /// <summary>The text cut to a column; a pair of surrogates is not cut apart.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Fit(string? text, int length)
    {
        var clean = Of(text);
        return clean is null ? null : ShortText.Cut(clean, length);
    }
}
