using System.Globalization;
using System.Text;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Charts;

/// <summary>How much room letters take in a picture, in its own units. No font is asked, so every machine draws the same.</summary>
internal static class Lettering
{
    /// <summary>The size of all small letters: 9 points and a little when a sheet is printed on A4.</summary>
    public const double Size = 13;

    /// <summary>The size of the finding.</summary>
    public const double Large = 18;

    /// <summary>The height of a line by its size.</summary>
    public const double Leading = 1.35;

    // Half of Chinese width by the count of columns; the Latin letters and digits of Chinese fonts are a little wider.
    private const double Narrow = 0.6;

    private const string NeverFirst = "，。、；：！？）」』】》〉”’…%％·,.;:)]}";

    /// <summary>Width of one line.</summary>
    public static double Width(string text, double size = Size)
    {
        var em = 0d;
        foreach (var rune in text.EnumerateRunes())
        {
            em += TextWidth.Of(rune) switch { 0 => 0, 1 => Narrow, _ => 1 };
        }

        return em * size;
    }

    /// <summary>The text on one line, or as much of its beginning and end as fits with an ellipsis between.</summary>
    public static string Fit(string text, double width, double size = Size)
    {
        var line = SafeText.OneLine(text);
        if (Width(line, size) <= width)
        {
            return line;
        }

        for (var columns = (int)(width / size * 2); columns > 1; columns--)
        {
            var fitted = TextWidth.ShortenMiddle(line, columns);
            if (Width(fitted, size) <= width)
            {
                return fitted;
            }
        }

        return "";
    }

    /// <summary>The text on as many lines as it takes; when that is more than <paramref name="most"/>, the last one ends with an ellipsis.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size = Size, int most = 3)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var words = Words(SafeText.OneLine(text), width, size);
        for (var i = 0; i < words.Count; i++)
        {
            var fits = Width(line.ToString() + words[i], size) <= (NeverFirst.Contains(words[i][0], StringComparison.Ordinal) ? width : width - size);
            if (!fits && line.Length > 0)
            {
                if (lines.Count == most - 1)
                {
                    lines.Add(Cut(line.ToString() + string.Concat(words.Skip(i)), width, size));
                    return lines;
                }

                lines.Add(line.ToString().TrimEnd());
                line.Clear();
            }

            line.Append(line.Length == 0 ? words[i].TrimStart() : words[i]);
        }

        lines.Add(line.ToString());
        return lines;
    }

    private static string Cut(string text, double width, double size)
    {
        var columns = (int)(width / size * 2);
        var cut = TextWidth.Shorten(text, columns);
        while (columns > 1 && Width(cut, size) > width)
        {
            cut = TextWidth.Shorten(text, --columns);
        }

        return cut;
    }

    // Numbers and Latin words stay whole; every Chinese character may end a line.
    private static List<string> Words(string text, double width, double size)
    {
        var words = new List<string>();
        var elements = StringInfo.GetTextElementEnumerator(text);
        var isOpen = false;
        while (elements.MoveNext())
        {
            var element = (string)elements.Current;
            var isLatin = element.Length == 1 && element[0] is > ' ' and < '\u2000';
            // A number keeps its measure: 100.00分, 3家.
            var isMeasure = isOpen && char.IsAsciiDigit(words[^1][^1]) && char.IsLetter(element, 0);
            if (isOpen && (isLatin || isMeasure) && Width(words[^1] + element, size) <= width / 2)
            {
                words[^1] += element;
            }
            else
            {
                words.Add(element);
            }

            isOpen = isLatin;
        }

        return words;
    }
}
