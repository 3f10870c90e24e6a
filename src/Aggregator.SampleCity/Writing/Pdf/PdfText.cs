namespace Aggregator.SampleCity.Writing.Pdf;

/// <summary>Measures text and breaks it into lines as a Chinese word processor does.</summary>
internal static class PdfText
{
    private const string NotFirst = "，。；：、？！）》」』”’%";

    /// <summary>The width of a text of size 1: letters and digits are half as wide as Chinese.</summary>
    public static double WidthOf(ReadOnlySpan<char> text)
    {
        var width = 0.0;
        foreach (var c in text)
        {
            width += WidthOf(c);
        }

        return width;
    }

    /// <summary>Lines of at most <paramref name="width"/> at size 1; the first is shorter by <paramref name="indent"/>.</summary>
    /// <remarks>Numbers and words of letters stay whole where a line can hold them; a closing sign takes the character before it along.</remarks>
    public static IReadOnlyList<string> Lines(string text, double width, double indent = 0)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = Fit(text, start, width - (lines.Count == 0 ? indent : 0));
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    private static int Fit(string text, int start, double room)
    {
        var end = start;
        for (var used = 0.0; end < text.Length && used + WidthOf(text[end]) <= room + 0.001; end++)
        {
            used += WidthOf(text[end]);
        }

        if (end == text.Length)
        {
            return end;
        }

        var whole = Math.Max(end, start + 1);
        while (end > start && (NotFirst.Contains(text[end], StringComparison.Ordinal) || (IsWord(text[end]) && IsWord(text[end - 1]))))
        {
            end--;
        }

        return end > start ? end : whole;
    }

    private static double WidthOf(char c) => char.IsAscii(c) ? 0.5 : 1;

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-';
}
