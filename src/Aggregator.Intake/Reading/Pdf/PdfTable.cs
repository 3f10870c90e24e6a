namespace Aggregator.Intake.Reading.Pdf;

/// <summary>A table on one page or, once parts are joined, on several. Columns are places on the x axis until the table is complete.</summary>
internal sealed class PdfTable(Box box, int rowCount, List<TableCell> cells)
{
    /// <summary>Edges of two parts of a table agree within so many points.</summary>
    private const double SameEdge = 3.5;

    /// <summary>Its place on its first page.</summary>
    public Box Box { get; } = box;

    public int RowCount { get; private set; } = rowCount;

    public List<TableCell> Cells { get; } = cells;

    private List<double> Edges => Ruling.Places(Cells.SelectMany(cell => new[] { cell.Box.Left, cell.Box.Right }));

    /// <summary>
    /// Whether a table at the head of the next page goes on with this one: the right edges agree, the columns of one are among the other's, and
    /// so is its left edge, which lies further in when a cell merged over the page break has no line of its own there.
    /// </summary>
    public bool IsContinuedBy(PdfTable next)
    {
        var (mine, its) = (Edges, next.Edges);
        return Same(mine[^1], its[^1])
            && ((its.Count > 2 && IsWithin(its, mine)) || (Same(mine[0], its[0]) && (IsWithin(mine, its) || IsWithin(its, mine))));
    }

    /// <summary>Takes the part on the next page in: a repeated head once, a row or a cell the page break cut in two as one.</summary>
    public void Append(PdfTable next)
    {
        var repeated = RepeatedRows(next);
        var cut = Cells.Where(cell => cell.Row + cell.RowSpan == RowCount).ToList();
        var broken = repeated == 0 && BrokenRow.Join(cut, next) ? 1 : 0;
        var left = next.Edges[0];
        foreach (var cell in cut.Where(cell => cell.Box.Right < left + SameEdge))
        {
            cell.RowSpan += next.RowCount - repeated - broken;
        }

        foreach (var cell in next.Cells.Where(cell => cell.Row >= repeated))
        {
            cell.Row += RowCount - repeated;
            var above = cell.Row != RowCount ? null : Above(cut, cell);
            if (above is not null && broken == 1)
            {
                above.RowSpan += cell.RowSpan - 1;
                continue;
            }

            if (above is not null && above.RowSpan + cell.RowSpan > 2 && (above.Text.Length == 0 || cell.Text.Length == 0 || above.Text == cell.Text))
            {
                above.RowSpan += cell.RowSpan;
                above.Text = above.Text.Length == 0 ? cell.Text : above.Text;
                above.Doubt ??= cell.Doubt;
                continue;
            }

            cell.Row -= broken;
            Cells.Add(cell);
        }

        RowCount += next.RowCount - repeated - broken;
    }

    /// <summary>The cell of a row that stands in the same columns.</summary>
    public static TableCell? Above(List<TableCell> row, TableCell cell) =>
        row.Find(other => Same(other.Box.Left, cell.Box.Left) && Same(other.Box.Right, cell.Box.Right));

    /// <summary>The cells on a grid, in reading order; the locator names page, table, row and column.</summary>
    public List<RawCell> ToGrid(int number)
    {
        var edges = Edges;
        return
        [
            .. Cells
                .Select(cell =>
                {
                    var from = Nearest(edges, cell.Box.Left);
                    var to = Math.Max(from + 1, Nearest(edges, cell.Box.Right));
                    return new RawCell(cell.Row, from, cell.RowSpan, to - from, cell.Text, Locator(cell, number, from), cell.Doubt);
                })
                .OrderBy(cell => cell.Row)
                .ThenBy(cell => cell.Column),
        ];
    }

    private static string Locator(TableCell cell, int table, int column) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"第{cell.Page}页表{table}第{cell.Row + 1}行第{column + 1}列");

    private int RepeatedRows(PdfTable next)
    {
        var count = 0;
        while (count < Math.Min(RowCount, next.RowCount) - 1 && RowText(count) is { Length: > 3 } text && text == next.RowText(count) && !text.Any(char.IsAsciiDigit))
        {
            count++;
        }

        // Only whole rows can be left out.
        return next.Cells.Exists(cell => cell.Row < count && cell.Row + cell.RowSpan > count) ? 0 : count;
    }

    private string RowText(int row) => string.Join('|', Cells.Where(cell => cell.Row == row).OrderBy(cell => cell.Box.Left).Select(cell => cell.Text));

    private static bool IsWithin(List<double> edges, List<double> others) => edges.TrueForAll(edge => others.Exists(other => Same(edge, other)));

    private static bool Same(double one, double other) => Math.Abs(one - other) <= SameEdge;

    private static int Nearest(List<double> edges, double place)
    {
        var best = 0;
        for (var i = 1; i < edges.Count; i++)
        {
            best = Math.Abs(edges[i] - place) < Math.Abs(edges[best] - place) ? i : best;
        }

        return best;
    }
}
