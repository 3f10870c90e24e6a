namespace Aggregator.Intake.Reading.Pdf;

/// <summary>A page as one of the sheets a table too wide for the paper was printed on: what it holds besides running heads and feet.</summary>
internal sealed class CutPage
{
    /// <summary>Words of one line on two sheets are at one height within so many points: the program drew them from one row.</summary>
    public const double SameHeight = 0.75;

    /// <summary>So many characters at the end of one sheet's text that begin the next one's are the same characters, cut off twice.</summary>
    private const int LeastOverlap = 2;

    private const int LongestOverlap = 200;

    /// <summary>Rows of figures without a label that speak for a cut table.</summary>
    private const int LeastRows = 3;

    /// <summary>Texts that run over the cut, looked at; more say no more.</summary>
    private const int MostRunOver = 30;

    /// <summary>Words at one height, looked at.</summary>
    private const int MostBeside = 40;

    private readonly List<PdfWord> _byHeight;

    public CutPage(PdfPage page)
    {
        Page = page;
        Words = [.. page.Words.Where(word => !Furniture.IsAtEdge(page, word.Box))];
        _byHeight = [.. Words.OrderBy(word => word.Box.CentreY)];
        var rows = TextRow.Of(Words).Select(row => TextAtom.Of(new PlacedLine(row, page.Number))).ToList();
        var first = rows.FindIndex(row => row.Exists(atom => atom.IsFigure && atom.Text.Any(char.IsDigit)));
        var behind = first < 0 ? [] : rows.Skip(first).ToList();
        FigureRows = behind.Count(row => row.TrueForAll(atom => atom.IsFigure));
        IsFigures = FigureRows > 0 && FigureRows * 5 >= behind.Count * 4;
    }

    public PdfPage Page { get; }

    public List<PdfWord> Words { get; }

    /// <summary>Rows of figures alone.</summary>
    public int FigureRows { get; }

    /// <summary>Below its first figure nearly every line is figures alone.</summary>
    public bool IsFigures { get; }

    /// <summary>Whether it looks like the right part of a table whose labels stand on another sheet.</summary>
    public bool IsWithoutLabels => IsFigures && FigureRows >= LeastRows;

    /// <summary>The words of this page at the height of another page's word.</summary>
    public IEnumerable<PdfWord> Beside(PdfWord word)
    {
        int from = 0, to = _byHeight.Count, count = 0;
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = _byHeight[middle].Box.CentreY < word.Box.CentreY - SameHeight ? (middle + 1, to) : (from, middle);
        }

        for (; count < MostBeside && from < _byHeight.Count && _byHeight[from].Box.CentreY <= word.Box.CentreY + SameHeight; from++, count++)
        {
            yield return _byHeight[from];
        }
    }

    /// <summary>The share of this page's words that stand at the height of one of the page to its left, 0 to 1; 0 for pages of other sizes.</summary>
    public double HeightsOf(CutPage left) =>
        Words.Count == 0 || Math.Abs(left.Page.Width - Page.Width) > 1 || Math.Abs(left.Page.Height - Page.Height) > 1 ? 0
            : (double)Words.Count(word => left.Beside(word).Any()) / Words.Count;

    /// <summary>How many texts run over from the page to its left: they begin outside this one, with the characters the other ends with.</summary>
    public int RunOverFrom(CutPage left) => Words.Where(word => word.Box.Left < 0).Take(MostRunOver).Count(word => left.Beside(word).Any(other => Overlap(other.Text, word.Text) > 0));

    /// <summary>How many characters at the end of one text are the beginning of another; 0 when too few to tell.</summary>
    public static int Overlap(string left, string right)
    {
        for (var count = Math.Min(Math.Min(left.Length, right.Length), LongestOverlap); count >= LeastOverlap; count--)
        {
            if (left.AsSpan(left.Length - count).SequenceEqual(right.AsSpan(0, count)))
            {
                return count;
            }
        }

        return 0;
    }
}
