using System.Text;
using Aggregator.Core.Documents;

namespace Aggregator.Publishing.Texts;

/// <summary>Makes text from reports fit to be written. Nothing vanishes: what cannot be shown stands as U+FFFD.</summary>
internal static class SafeText
{
    /// <summary>Excel's limit of characters in a cell.</summary>
    public const int MaxCell = 32767;

    private const string Cut = "…（以下略）";

    /// <summary>
    /// Text that XML 1.0 can carry: control characters, halves of surrogate pairs, non-characters and the marks that turn the
    /// direction of writing (with which a name can be made to read as another) become U+FFFD; line breaks are one LF. Numbers of persons are masked.
    /// </summary>
    public static string ForXml(string source)
    {
        var text = PersonalData.Mask(source);
        StringBuilder? built = null;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            string? instead = c switch
            {
                '\r' => i + 1 < text.Length && text[i + 1] == '\n' ? "" : "\n",
                _ when pair => null,
                _ when IsUnfit(c) => "\ufffd",
                _ => null,
            };
            if (instead is not null)
            {
                built ??= new StringBuilder(text, 0, i, text.Length);
                built.Append(instead);
            }
            else
            {
                built?.Append(c);
                if (pair)
                {
                    built?.Append(text[++i]);
                    i += built is null ? 1 : 0;
                }
            }
        }

        return built?.ToString() ?? text;
    }

    /// <summary>One line: every run of white space is one space.</summary>
    public static string OneLine(string text) => string.Join(' ', ForXml(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Text for a cell: tabs are spaces, and what is over Excel's limit is cut with a mark, never inside a surrogate pair.</summary>
    public static string ForCell(string text)
    {
        // Long input is cut before it is cleaned; cleaning never makes it longer.
        var clean = ForXml(text.Length > MaxCell + 1 ? text[..(MaxCell + 1)] : text).Replace('\t', ' ');
        return clean.Length <= MaxCell ? clean : ShortText.Cut(clean, MaxCell - Cut.Length) + Cut;
    }

    /// <summary>Whether a spreadsheet could take the text for a formula or a command, here or after it is saved as CSV.</summary>
    public static bool LooksLikeFormula(string text)
    {
        var start = text.AsSpan().TrimStart();
        return start.Length > 0 && start[0] is '=' or '+' or '-' or '@' or '\'' or '＝' or '＋' or '－' or '＠';
    }

    private static bool IsUnfit(char c) =>
        (c < ' ' && c is not ('\t' or '\n')) || c is >= '\u007f' and <= '\u009f' || char.IsSurrogate(c) || c is '\ufffe' or '\uffff'
        || c is >= '\u202a' and <= '\u202e' || c is >= '\u2066' and <= '\u2069';
}
