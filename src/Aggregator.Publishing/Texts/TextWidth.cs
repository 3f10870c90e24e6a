using System.Globalization;
using System.Text;

namespace Aggregator.Publishing.Texts;

/// <summary>How wide text is, in half-width characters: a Chinese character counts two. No font is asked, so every machine agrees.</summary>
public static class TextWidth
{
    /// <summary>Width of one line of text.</summary>
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    /// <summary>Width of the widest line.</summary>
    public static int OfLines(string text) => text.Split('\n').Max(Of);

    /// <summary>Lines the text takes when it is wrapped at <paramref name="width"/>.</summary>
    /// <remarks>At 10.5 points a Chinese character takes seven eighths of two column units; a little is left for breaks between words.</remarks>
    public static int LinesAt(string text, double width) => text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(Of(line) * 0.93 / Math.Max(1, width))));

    /// <summary>The text, or as much of it as fits with an ellipsis; user-perceived characters stay whole.</summary>
    public static string Shorten(string text, int width)
    {
        if (Of(text) <= width)
        {
            return text;
        }

        var kept = new StringBuilder();
        var used = Of("…");
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            used += Of((string)elements.Current);
            if (used > width)
            {
                break;
            }

            kept.Append(elements.Current);
        }

        return kept.Append('…').ToString();
    }

    /// <summary>The same with the ellipsis in the middle: names of units often differ at the end only.</summary>
    public static string ShortenMiddle(string text, int width)
    {
        if (Of(text) <= width)
        {
            return text;
        }

        var elements = new List<string>();
        var all = StringInfo.GetTextElementEnumerator(text);
        while (all.MoveNext())
        {
            elements.Add((string)all.Current);
        }

        var tail = elements.Count;
        for (var used = 0; tail > 0 && used + Of(elements[tail - 1]) <= width / 3; tail--)
        {
            used += Of(elements[tail - 1]);
        }

        var end = string.Concat(elements.Skip(tail));
        return Shorten(text, width - Of(end)) + end;
    }

    /// <summary>Width of one character: 0, 1 or 2.</summary>
    public static int Of(Rune rune) => rune.Value switch
    {
        < 0x20 => 0,
        < 0x2000 => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format ? 0 : 1,
        >= 0xff61 and <= 0xffdc => 1,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format ? 0 : 2,
    };
}
