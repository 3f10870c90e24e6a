using System.Globalization;
using System.Text;

namespace Aggregator.Intake.Reviews;

/// <summary>What a person typed, as far as it shows.</summary>
public static class VisibleText
{
    /// <summary>The text without characters that do not show: without width, changing the direction, controls; white space and line ends stay.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || !(IsFiller(rune.Value) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format))
            {
                shown.Append(rune);
            }
        }

        return shown.ToString();
    }

    /// <summary>Whether a text holds a letter or a digit, as every name does.</summary>
    public static bool IsNamed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EnumerateRunes().Any(Rune.IsLetterOrDigit);
    }

    // Letters by their class, though nothing shows: fillers of Hangul, and the empty pattern of Braille.
    private static bool IsFiller(int code) => code is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800;
}
