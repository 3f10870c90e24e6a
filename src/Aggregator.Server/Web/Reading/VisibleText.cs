using System.Globalization;
using System.Text;

namespace Aggregator.Server.Web.Reading;

/// <summary>
/// Text as it may stand on a page whatever a file holds: what would turn the direction of the lines, stand for nothing or be half a
/// character is named by its number instead of being obeyed.
/// </summary>
public static class VisibleText
{
    /// <summary>The text, the same object where nothing had to be named.</summary>
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsUnfit(text, i))
            {
                return Named(text, i);
            }
        }

        return text;
    }

    private static string Named(string text, int first)
    {
        var shown = new StringBuilder(text, 0, first, text.Length + 16);
        for (var i = first; i < text.Length; i++)
        {
            if (IsUnfit(text, i))
            {
                shown.Append(CultureInfo.InvariantCulture, $"〔U+{(int)text[i]:X4}〕");
            }
            else
            {
                shown.Append(text[i]);
            }
        }

        return shown.ToString();
    }

    private static bool IsUnfit(string text, int at) => text[at] switch
    {
        '\t' or '\n' or '\r' => false,
        < ' ' or (>= '\u007f' and <= '\u009f') => true,
        '\u061c' or '\u200e' or '\u200f' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\ufffe' or '\uffff' => true,
        var c when char.IsHighSurrogate(c) => at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]),
        var c when char.IsLowSurrogate(c) => at == 0 || !char.IsHighSurrogate(text[at - 1]),
        _ => false,
    };
}
