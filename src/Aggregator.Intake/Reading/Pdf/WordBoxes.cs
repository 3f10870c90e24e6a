using System.Globalization;
using System.Net;
using System.Text;

namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Reads the markup of <c>pdftotext -bbox-layout</c>: one element to a line. It is not parsed as XML, which its head may not be.</summary>
internal static class WordBoxes
{
    private const int MostWords = 400_000;

    /// <summary>A word's box is at most so many times as high as its characters are wide.</summary>
    private const double HighestBox = 1.7;

    private const double UsualBox = 1.2;

    /// <summary>The pages with their words; null when there are too many words for a report.</summary>
    public static List<PdfPage>? Read(byte[] markup)
    {
        var pages = new List<PdfPage>();
        var words = new List<PdfWord>();
        var count = 0;
        using var lines = new StreamReader(new MemoryStream(markup), Encoding.UTF8);
        while (lines.ReadLine() is { } line)
        {
            var text = line.AsSpan().TrimStart();
            if (text.StartsWith("<page "))
            {
                words = [];
                pages.Add(new PdfPage(pages.Count + 1, Number(text, "width"), Number(text, "height"), words));
            }
            else if (text.StartsWith("<word ") && pages.Count > 0 && WordOf(text) is { } word && IsShown(word, pages[^1]) && !IsTwice(word, words))
            {
                words.Add(word);
                if (++count > MostWords)
                {
                    return null;
                }
            }
        }

        return pages;
    }

    private static PdfWord? WordOf(ReadOnlySpan<char> line)
    {
        var from = line.IndexOf('>') + 1;
        var to = line.LastIndexOf("</word>");
        if (from <= 0 || to <= from)
        {
            return null;
        }

        var text = Spaces.Trim(Radicals.Repair(WebUtility.HtmlDecode(line[from..to].ToString())));
        text = string.Concat(text.Where(c => !char.IsControl(c)));
        var box = AsHighAsType(new Box(Number(line, "xMin"), Number(line, "yMin"), Number(line, "xMax"), Number(line, "yMax")), text);
        return text.Length == 0 || !double.IsFinite(box.Area) ? null : new PdfWord(box, text);
    }

    // Some fonts name an ascent and descent of twice their type: such a box would stand on the lines above and below.
    private static Box AsHighAsType(Box box, string text)
    {
        var em = text.Length > 2 && text.Count(Spaces.IsCjk) * 2 > text.Length ? box.Width / text.Sum(c => Spaces.IsCjk(c) ? 1 : 0.5) : double.PositiveInfinity;
        return box.Height > HighestBox * em && box.Width > box.Height ? box with { Top = box.CentreY - (UsualBox * em / 2), Bottom = box.CentreY + (UsualBox * em / 2) } : box;
    }

    private static bool IsShown(PdfWord word, PdfPage page) =>
        word.Box.Right > 0 && word.Box.Left < page.Width && word.Box.Bottom > 0 && word.Box.Top < page.Height;

    // Bold type faked by printing twice.
    private static bool IsTwice(PdfWord word, List<PdfWord> words) =>
        words.Count > 0 && words[^1] is var last && last.Text == word.Text
        && Math.Abs(last.Box.Left - word.Box.Left) < 1 && Math.Abs(last.Box.Top - word.Box.Top) < 1;

    private static double Number(ReadOnlySpan<char> line, string name)
    {
        var at = line.IndexOf($"{name}=\"");
        if (at < 0)
        {
            return double.NaN;
        }

        var value = line[(at + name.Length + 2)..];
        var end = value.IndexOf('"');
        return end > 0 && double.TryParse(value[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
    }
}
