namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Finds tables without ruling lines: lines with figures that stand below each other.</summary>
internal static class TextTable
{
    /// <summary>Columns are at least so many type sizes apart.</summary>
    private const double ColumnGap = 1.2;

    /// <summary>Lines of labels alone that may stand between two lines with figures.</summary>
    private const int MostLabels = 3;

    /// <summary>The stretches of lines that are tables, as first line and count.</summary>
    public static IEnumerable<(int From, int Count)> In(IReadOnlyList<TextRow> lines)
    {
        int from = -1, last = -1, figures = 0;
        for (var i = 0; i <= lines.Count; i++)
        {
            var pieces = i < lines.Count ? lines[i].Pieces(ColumnGap).ToList() : [];
            var hasFigures = pieces.Count > 1 && pieces.Skip(1).Any(piece => IsFigure(piece.Text));
            if (hasFigures)
            {
                from = from < 0 ? i : from;
                (last, figures) = (i, figures + 1);
            }
            else if (from >= 0 && (i == lines.Count || i - last > MostLabels || lines[i].Box.Top - lines[i - 1].Box.Bottom > 3 * lines[i].Size))
            {
                if (figures > 1 && IsAligned(lines.Skip(from).Take(last - from + 1)))
                {
                    var head = HeadAbove(lines, from);
                    yield return (head, last - head + 1);
                }

                (from, figures) = (-1, 0);
            }
        }
    }

    /// <summary>The table on such lines.</summary>
    public static PdfTable Make(IReadOnlyList<TextRow> lines, int page)
    {
        var pieces = lines.Select(line => line.Pieces(ColumnGap).ToList()).ToList();
        var numbers = Bands(pieces.SelectMany(line => line.Skip(1)).Where(piece => IsFigure(piece.Text)));
        var bands = Bands(pieces.SelectMany(line => line).Where(piece => numbers.Count(band => Meets(band, piece.Box)) < 2));
        var middles = bands.Select((band, i) => i == 0 ? band.Left : (bands[i - 1].Right + band.Left) / 2).Append(bands[^1].Right).ToList();
        var box = Box.Around(lines.Select(line => line.Box));
        var cells = new List<TableCell>();
        for (var row = 0; row < pieces.Count; row++)
        {
            var next = 0;
            foreach (var piece in pieces[row])
            {
                var first = Math.Max(next, bands.FindIndex(band => Meets(band, piece.Box)));
                var end = Math.Max(first, bands.FindLastIndex(band => Meets(band, piece.Box)));
                if (first >= bands.Count)
                {
                    cells[^1].Text += " " + piece.Text;
                    continue;
                }

                end = Math.Min(end, bands.Count - 1);
                cells.Add(new TableCell(row, 1, new Box(middles[first], lines[row].Box.Top, middles[end + 1], lines[row].Box.Bottom), page) { Text = piece.Text });
                next = end + 1;
            }
        }

        return new PdfTable(box, pieces.Count, cells);
    }

    private static int HeadAbove(IReadOnlyList<TextRow> lines, int from)
    {
        while (from > 0 && lines[from - 1].Pieces(ColumnGap).Count() > 1 && lines[from].Box.Top - lines[from - 1].Box.Bottom < 3 * lines[from].Size)
        {
            from--;
        }

        return from;
    }

    // Of the figures at least half stand below another one.
    private static bool IsAligned(IEnumerable<TextRow> lines)
    {
        var figures = lines.Select(line => line.Pieces(ColumnGap).Skip(1).Where(piece => IsFigure(piece.Text)).ToList()).ToList();
        var all = figures.Sum(line => line.Count);
        var below = figures.Skip(1).Where((line, i) => line.Exists(piece => figures[i].Exists(above => Meets(above.Box, piece.Box)))).Count();
        return below > 0 && all > 2 && below * 2 >= figures.Count - 1;
    }

    private static List<Box> Bands(IEnumerable<TextRow> pieces)
    {
        var bands = new List<Box>();
        foreach (var box in pieces.Select(piece => piece.Box).OrderBy(box => box.Left))
        {
            if (bands.Count > 0 && box.Left < bands[^1].Right)
            {
                bands[^1] = bands[^1].With(box);
            }
            else
            {
                bands.Add(box);
            }
        }

        return bands;
    }

    private static bool Meets(Box band, Box box) => box.Left < band.Right && box.Right > band.Left;

    private static bool IsFigure(string text) => text.Length <= 16 && text.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '+' or '-' or '/' or '%' or ' ' or '—');
}
