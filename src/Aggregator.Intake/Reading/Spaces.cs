namespace Aggregator.Intake.Reading;

/// <summary>White space as Chinese documents use it: ideographic and no-break spaces, characters without width, breaks inside words.</summary>
internal static class Spaces
{
    private const int OnStack = 256;

    /// <summary>Whether a character shows as space or as nothing.</summary>
    public static bool IsSpace(char c) => c < '\u0080' ? c is ' ' or >= '\t' and <= '\r' : c is < '\u3001' or > '\uFEFE' && (char.IsWhiteSpace(c) || IsWidthless(c));

    public static bool IsWidthless(char c) => c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD';

    /// <summary>Whether a character belongs to a script that is written without spaces between words.</summary>
    public static bool IsCjk(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF';

    /// <summary>Whether nothing of a text shows.</summary>
    public static bool IsBlank(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!IsSpace(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many characters of a text are space.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var spaces = 0;
        foreach (var c in text)
        {
            spaces += IsSpace(c) ? 1 : 0;
        }

        return spaces;
    }

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
        var (start, end) = TrimBounds(text, 0, text.Length);
        for (var i = start; i < end; i++)
        {
            // A single plain space inside stays as it is; TrimBounds left something that shows behind it.
            if (IsSpace(text[i]) && (text[i] != ' ' || IsSpace(text[i + 1])))
            {
                return Joined(text.AsSpan(start, end - start));
            }
        }

        return start == 0 && end == text.Length ? text : text[start..end];
    }

    /// <summary>The text without any white space, for comparing labels.</summary>
    public static string Remove(string text)
    {
        var spaces = Count(text);
        return spaces == 0 ? text : string.Create(text.Length - spaces, text, static (rest, text) =>
        {
            var at = 0;
            foreach (var c in text)
            {
                if (!IsSpace(c))
                {
                    rest[at++] = c;
                }
            }
        });
    }

    // The text is trimmed: every run of spaces stands between two characters that show.
    private static string Joined(ReadOnlySpan<char> text)
    {
        var line = text.Length <= OnStack ? stackalloc char[OnStack] : new char[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsSpace(text[i]))
            {
                line[length++] = text[i];
                continue;
            }

            bool broken = false, visible = false;
            var next = i;
            for (; IsSpace(text[next]); next++)
            {
                broken |= text[next] is '\n' or '\r' or '\v' or '\f';
                visible |= !IsWidthless(text[next]);
            }

            if (visible && !(broken && IsCjk(line[length - 1]) && IsCjk(text[next])))
            {
                line[length++] = ' ';
            }

            i = next - 1;
        }

        return line[..length].ToString();
    }
}
