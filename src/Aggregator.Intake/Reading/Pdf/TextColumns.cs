namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Finds the parts of a page set in two columns of text, where the left column is read to its end before the right one.</summary>
internal sealed class TextColumns
{
    /// <summary>A page with more words than this is no page of text.</summary>
    private const int MostWords = 2_000;

    private const int FewestLines = 4;
    private const int FewestCharacters = 8;

    /// <summary>Half of the blank between two columns, in points.</summary>
    private const double HalfGutter = 3;

    /// <summary>Lower bands hold no four lines.</summary>
    private const double LowestBand = 36;

    private readonly double _at;
    private readonly List<(double Top, double Bottom)> _bands = [];

    /// <param name="page">The page.</param>
    /// <param name="words">Its words that stand in no table.</param>
    /// <param name="tables">Its tables, which no column runs through.</param>
    public TextColumns(PdfPage page, List<PdfWord> words, IReadOnlyList<Box> tables)
    {
        var most = 0;
        for (var x = 0.3 * page.Width; words.Count is > 1 and <= MostWords && x < 0.7 * page.Width; x += HalfGutter)
        {
            var bands = Bands(page, words, tables, x).Where(band => IsText(words, band, x, isLeft: true) && IsText(words, band, x, isLeft: false)).ToList();
            var held = words.Where(word => bands.Exists(band => Holds(band, word.Box))).Sum(word => word.Text.Length);
            if (held > most)
            {
                (most, _at, _bands) = (held, x, bands);
            }
        }
    }

    /// <summary>The order to read by: the head of the band and the column, or the place itself outside of any.</summary>
    public (double Top, int Column) OrderOf(Box box)
    {
        var band = _bands.FindIndex(band => Holds(band, box));
        return band < 0 || (box.Left < _at && box.Right > _at) ? (box.Top, 0) : (_bands[band].Top, box.CentreX < _at ? 1 : 2);
    }

    private static IEnumerable<(double Top, double Bottom)> Bands(PdfPage page, List<PdfWord> words, IReadOnlyList<Box> tables, double x)
    {
        double top = 0;
        foreach (var box in words.Select(word => word.Box).Concat(tables).Where(box => box.Left < x + HalfGutter && box.Right > x - HalfGutter).OrderBy(box => box.Top))
        {
            if (box.Top - top > LowestBand)
            {
                yield return (top, box.Top);
            }

            top = Math.Max(top, box.Bottom);
        }

        if (page.Height - top > LowestBand)
        {
            yield return (top, page.Height);
        }
    }

    // Most lines fill their column: labels and figures of a table do not.
    private static bool IsText(List<PdfWord> words, (double Top, double Bottom) band, double x, bool isLeft)
    {
        var rows = TextRow.Of(words.Where(word => Holds(band, word.Box) && word.Box.CentreX < x == isLeft));
        if (rows.Count < FewestLines)
        {
            return false;
        }

        var width = rows.Max(row => row.Box.Right) - rows.Min(row => row.Box.Left);
        return rows.Count(row => row.Box.Width > 0.75 * width && row.Text.Count(Spaces.IsCjk) >= FewestCharacters && row.Pieces(1.5).Take(2).Count() == 1) * 2 > rows.Count;
    }

    private static bool Holds((double Top, double Bottom) band, Box box) => box.CentreY > band.Top && box.CentreY < band.Bottom;
}
