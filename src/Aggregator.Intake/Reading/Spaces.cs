using System.Text;

namespace Aggregator.Intake.Reading;

/// <summary>White space as Chinese documents use it: ideographic and no-break spaces, characters without width, breaks inside words.</summary>
internal static class Spaces
{
    /// <summary>Whether a character shows as space or as nothing.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || IsWidthless(c);

    public static bool IsWidthless(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';

    /// <summary>Whether a character belongs to a script that is written without spaces between words.</summary>
    public static bool IsCjk(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF';

    public static string Trim(string text)
    {
        var (start, end) = TrimBounds(text, 0, text.Length);
        return start == 0 && end == text.Length ? text : text[start..end];
    }

    /// <summary>The part of <paramref name="text"/> between two places without the white space at its ends.</summary>
    public static (int Start, int End) TrimBounds(string text, int start, int end)
    {
        while (start < end && IsSpace(text[start]))
        {
            start++;
        }

        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    /// <summary>
    /// One line of text: runs of white space become one space, a run that holds a line break between two Chinese characters becomes
    /// nothing (a label broken to fit its cell), characters without width go.
    /// </summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsSpace(text[i]))
            {
                line.Append(text[i]);
                continue;
            }

            bool broken = false, visible = false;
            var next = i;
            for (; next < text.Length && IsSpace(text[next]); next++)
            {
                broken |= text[next] is '\n' or '\r' or '\v' or '\f';
                visible |= !IsWidthless(text[next]);
            }

            var between = line.Length > 0 && next < text.Length;
            if (visible && between && !(broken && IsCjk(line[^1]) && IsCjk(text[next])))
            {
                line.Append(' ');
            }

            i = next - 1;
        }

        return line.ToString();
    }

    /// <summary>The text without any white space, for comparing labels.</summary>
    public static string Remove(string text) => string.Concat(text.Where(c => !IsSpace(c)));
}
