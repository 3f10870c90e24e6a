using System.Text.RegularExpressions;
using Aggregator.Core.Documents;

namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Knows page numbers and running heads: lines at a page's edge that are a number or stand on several pages.</summary>
internal sealed partial class Furniture
{
    /// <summary>The share of a page at its head and foot where such lines stand.</summary>
    private const double Edge = 0.09;

    private readonly HashSet<string> _repeated;
    private readonly HashSet<(string Key, double Left, double Top)> _places;

    public Furniture(IReadOnlyList<PdfPage> pages)
    {
        _places =
        [
            .. pages
                .SelectMany(page => page.Words.Where(word => IsAtEdge(page, word.Box)).Select(Place).Distinct())
                .GroupBy(place => place)
                .Where(place => place.Count() > 1 && place.Count() * 2 >= pages.Count)
                .Select(place => place.Key),
        ];
        _repeated =
        [
            .. pages
                .SelectMany(page => TextRow.Of(page.Words.Where(word => IsAtEdge(page, word.Box))).Select(row => Key(row.Text)).Distinct())
                .GroupBy(text => text, StringComparer.Ordinal)
                .Where(text => text.Count() > 1 && text.Count() * 2 >= pages.Count)
                .Select(text => text.Key),
        ];
    }

    /// <summary>
    /// Whether a word stands at one place at the edge of most pages: a running head, though the page's first line of text may stand so near that both
    /// would make one line.
    /// </summary>
    public bool Holds(PdfPage page, PdfWord word) => IsAtEdge(page, word.Box) && _places.Contains(Place(word));

    public bool Holds(PdfPage page, TextRow row) =>
        IsAtEdge(page, row.Box) && row.Text.Length < 60 && (PageNumber().IsMatch(row.Text) || _repeated.Contains(Key(row.Text)));

    /// <summary>Whether it stands where running heads and page numbers do.</summary>
    public static bool IsAtEdge(PdfPage page, Box box) => box.CentreY < Edge * page.Height || box.CentreY > (1 - Edge) * page.Height;

    private static (string Key, double Left, double Top) Place(PdfWord word) => (Key(word.Text), Math.Round(word.Box.Left), Math.Round(word.Box.Top));

    private static string Key(string text) => string.Concat(text.Where(c => !char.IsAsciiDigit(c) && !Spaces.IsSpace(c)));

    [GeneratedRegex(@"^[-—–－·\s]*(第\s*)?[0-9]{1,4}(\s*页)?[-—–－·\s]*([/，,]?\s*(共\s*)?[0-9]{1,4}\s*页?)?$", RegexOptions.CultureInvariant, PatternTime.Most)]
    private static partial Regex PageNumber();
}
