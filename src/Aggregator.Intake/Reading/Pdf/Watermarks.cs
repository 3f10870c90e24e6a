namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Words printed across a page behind or over its text: characters larger than the text that lie aslant, or that stand on other words.</summary>
internal static class Watermarks
{
    private const double LargeAslant = 1.4;
    private const double LargeAcross = 1.8;
    private const int MostCandidates = 400;

    /// <summary>The page's words without its watermark, and the watermark's words.</summary>
    public static (PdfPage Page, List<PdfWord> Marks) Split(PdfPage page)
    {
        if (page.Words.Count < 10)
        {
            return (page, []);
        }

        var usual = page.Words.Select(Em).Order().ElementAt(page.Words.Count / 2);
        var large = page.Words.Where(word => Em(word) > LargeAslant * usual).Take(MostCandidates + 1).ToList();
        if (large.Count is 0 or > MostCandidates)
        {
            return (page, []);
        }

        var marks = large.Where(word => IsAslant(word, large) || (Em(word) > LargeAcross * usual && page.Words.Any(other => Em(other) < LargeAslant * usual && IsOn(word.Box, other.Box)))).ToHashSet();
        return marks.Count == 0 ? (page, []) : (page with { Words = [.. page.Words.Where(word => !marks.Contains(word))] }, [.. large.Where(marks.Contains)]);
    }

    // A rotated text is reported character by character, each beside and above or below the next.
    private static bool IsAslant(PdfWord word, List<PdfWord> large) =>
        word.Text.Length == 1
        && large.Exists(other => other != word && IsStep(word, other))
        && !large.Exists(other => other != word && Math.Abs(other.Box.CentreY - word.Box.CentreY) < 0.2 * Em(word));

    private static bool IsStep(PdfWord word, PdfWord other) =>
        other.Text.Length == 1
        && Math.Abs(Em(other) - Em(word)) < 0.1 * Em(word)
        && Math.Abs(other.Box.CentreX - word.Box.CentreX) is var x && x > 0.2 * Em(word) && x < 2.5 * Em(word)
        && Math.Abs(other.Box.CentreY - word.Box.CentreY) is var y && y > 0.2 * Em(word) && y < 2.5 * Em(word);

    private static bool IsOn(Box mark, Box word) =>
        Math.Max(0, Math.Min(mark.Right, word.Right) - Math.Max(mark.Left, word.Left)) * Math.Max(0, Math.Min(mark.Bottom, word.Bottom) - Math.Max(mark.Top, word.Top)) > 0.3 * word.Area;

    // The width of a Chinese character, which a box tells better than the height: fonts differ in the space above and below.
    private static double Em(PdfWord word) => word.Box.Width / Math.Max(0.5, word.Text.Sum(c => Spaces.IsCjk(c) || c > 0x2000 ? 1 : 0.5));
}
