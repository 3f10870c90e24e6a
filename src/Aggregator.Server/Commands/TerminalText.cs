using Aggregator.Core.Documents;

namespace Aggregator.Server.Commands;

/// <summary>
/// Text out of somebody's file on its way to a terminal. Escape sequences, line breaks and marks that turn the reading direction become a
/// visible sign: a file name must not clear the screen, forge a line of ours or hide its ending. Numbers of persons are masked.
/// </summary>
internal static class TerminalText
{
    /// <summary>The text as one harmless line.</summary>
    public static string Line(string text) => string.Create(text.Length, PersonalData.Mask(text), static (line, source) =>
    {
        for (var i = 0; i < line.Length; i++)
        {
            line[i] = IsHarmless(source[i]) ? source[i] : '\ufffd';
        }
    });

    /// <summary>Lines of ours with such text in them; the line breaks stay.</summary>
    public static string Lines(string text) => string.Join('\n', text.Split('\n').Select(Line));

    private static bool IsHarmless(char c) =>
        !char.IsControl(c) && c is not ('\u2028' or '\u2029' or '\u200e' or '\u200f' or '\u061c') and not (>= '\u202a' and <= '\u202e') and not (>= '\u2066' and <= '\u2069');
}
