using System.Buffers;
using System.Globalization;
using System.Text;

namespace Aggregator.Publishing.Workbooks.Packages;

/// <summary>Values in the form a sheet's XML writes them.</summary>
internal static class CellText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"\r");

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The shortest digits that read back as the same number.</summary>
    public static string Of(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Excel reads <c>_x000D_</c> as the character of that number: what stands so in a text has its first underline written as <c>_x005F_</c>.</summary>
    public static string Escaped(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var built = new StringBuilder(text.Length + 16);
        var from = 0;
        for (; at >= 0; at = at + 2 <= text.Length ? text.IndexOf("_x", at + 2, StringComparison.Ordinal) : -1)
        {
            if (at + 6 < text.Length && text[at + 6] == '_' && text.AsSpan(at + 2, 4).IndexOfAnyExcept(HexDigits) < 0)
            {
                built.Append(text, from, at - from).Append("_x005F_");
                from = at + 1;
            }
        }

        return built.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Appends text with what XML would take for its own written as entities. Characters XML cannot carry must be gone.</summary>
    public static void AppendXml(StringBuilder to, string text)
    {
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Special); at >= 0; at = rest.IndexOfAny(Special))
        {
            to.Append(rest[..at]).Append(rest[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "&#xD;" });
            rest = rest[(at + 1)..];
        }

        to.Append(rest);
    }

    /// <summary>Whether a reader of XML may drop white space of the text unless it is told to keep it.</summary>
    public static bool NeedsPreserving(string text) =>
        text.Length > 0 && (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || text.Contains('\n', StringComparison.Ordinal) || text.Contains("  ", StringComparison.Ordinal));
}
