namespace Aggregator.Intake.Reading.Pdf;

/// <summary>The columns left of the figures: parted where the gaps of several lines lie over each other.</summary>
internal sealed class LabelColumns
{
    /// <summary>Characters of one label are closer than so many type sizes, labels of two columns farther.</summary>
    private const double OneLabel = 0.5;

    /// <summary>Labels at one height are not more than so many.</summary>
    private const int MostBeside = 12;

    private readonly List<(double From, double To)> _gutters = [];

    public LabelColumns(IEnumerable<List<TextAtom>> lines)
    {
        Lines = [.. lines.Select(line => Pieces(line))];
        var gaps = Gaps([.. Lines.SelectMany(line => line).OrderBy(piece => piece.Box.Top)]).OrderBy(gap => gap.To).ToList();
        var least = Math.Max(Math.Min(2, gaps.Count), gaps.Count / 12);
        while (gaps.Count > 0)
        {
            var best = gaps.Take(400).Select(gap => (At: gap.To, Count: gaps.Count(other => other.From < gap.To && other.To >= gap.To))).MaxBy(place => place.Count);
            if (best.Count < least)
            {
                break;
            }

            var stabbed = gaps.Where(gap => gap.From < best.At && gap.To >= best.At).ToList();
            _gutters.Add((stabbed.Max(gap => gap.From), best.At));
            gaps.RemoveAll(gap => gap.From < best.At && gap.To >= best.At);
        }

        _gutters.Sort();
        // Spaces of a justified label are no columns.
        Lines = Lines.ConvertAll(line => Pieces(line, (left, right) => Over(left.Box).Last == Over(right.Box).First));
        Main = Lines.SelectMany(line => line).Select(piece => (Columns: Over(piece.Box), piece.Text.Length)).Where(piece => piece.Columns.First == piece.Columns.Last)
            .GroupBy(piece => piece.Columns.First).OrderByDescending(column => column.Sum(piece => piece.Length)).ThenByDescending(column => column.Key).Select(column => column.Key).FirstOrDefault();
    }

    public int Count => _gutters.Count + 1;

    /// <summary>The gaps between the columns.</summary>
    public IReadOnlyList<(double From, double To)> Gutters => _gutters;

    /// <summary>The column with the rows' own labels: the one with the most text.</summary>
    public int Main { get; }

    /// <summary>The labels of each line.</summary>
    public List<List<TextAtom>> Lines { get; private set; }

    /// <summary>First and last column a text stands in.</summary>
    public (int First, int Last) Over(Box box)
    {
        var first = _gutters.Count(gutter => Middle(gutter) <= box.Left + 0.5);
        return (first, Math.Max(first, _gutters.Count(gutter => Middle(gutter) < box.Right - 0.5)));
    }

    /// <summary>Atoms of a line joined to labels.</summary>
    public static List<TextAtom> Pieces(List<TextAtom> atoms) => Pieces(atoms, (left, right) => right.Box.Left - left.Box.Right <= OneLabel * right.Row.Size);

    private static List<TextAtom> Pieces(List<TextAtom> atoms, Func<TextAtom, TextAtom, bool> areOne)
    {
        var pieces = new List<TextAtom>();
        foreach (var atom in atoms)
        {
            if (pieces.Count > 0 && areOne(pieces[^1], atom))
            {
                pieces[^1] = TextAtom.Joined([pieces[^1], atom]);
            }
            else
            {
                pieces.Add(atom);
            }
        }

        return pieces;
    }

    // Between each label and the next one to its right that stands beside it, be it on a line of its own.
    private static IEnumerable<(double From, double To)> Gaps(List<TextAtom> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            double? next = null;
            for (var j = Math.Max(0, i - MostBeside); j < Math.Min(pieces.Count, i + MostBeside); j++)
            {
                var (one, other) = (pieces[i].Box, pieces[j].Box);
                if (other.Left > one.Right && Math.Min(one.Bottom, other.Bottom) - Math.Max(one.Top, other.Top) > 0.25 * Math.Min(one.Height, other.Height))
                {
                    next = Math.Min(next ?? double.PositiveInfinity, other.Left);
                }
            }

            if (next is { } to)
            {
                yield return (pieces[i].Box.Right, to);
            }
        }
    }

    private static double Middle((double From, double To) gutter) => (gutter.From + gutter.To) / 2;
}
