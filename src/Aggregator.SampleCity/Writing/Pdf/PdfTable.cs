namespace Aggregator.SampleCity.Writing.Pdf;

/// <summary>A table measured for a width: its columns, its rows' heights and its cells' lines.</summary>
internal sealed class PdfTable
{
    public const double Size = 9;
    public const double Leading = 12;

    private const double Padding = 3;

    private readonly double[] _left;
    private readonly double[] _heights;
    private readonly TableLayout _layout;

    public PdfTable(TableLayout layout, double width)
    {
        _layout = layout;
        _left = [.. layout.ColumnShares().Aggregate(new List<double> { 0 }, (edges, share) => [.. edges, edges[^1] + (share * width)])];
        _heights = new double[layout.RowCount];
        Array.Fill(_heights, Leading + (2 * Padding));

        // Cells of one row first: what covers several rows needs only what they lack.
        foreach (var cell in layout.Cells.OrderBy(c => c.RowSpan))
        {
            var needed = (LinesOf(cell).Count * Leading) + (2 * Padding);
            var last = cell.Row + cell.RowSpan - 1;
            var given = 0.0;
            for (var row = cell.Row; row <= last; row++)
            {
                given += _heights[row];
            }

            _heights[last] += Math.Max(0, needed - given);
        }
    }

    public int RowCount => _heights.Length;

    public double HeightOf(int row) => _heights[row];

    /// <summary>Draws the rows from <paramref name="first"/> up to, not including, <paramref name="end"/>, from a height downwards.</summary>
    public void Draw(PdfPages pages, double left, double top, int first, int end)
    {
        var tops = new double[end - first + 1];
        tops[0] = top;
        for (var row = first; row < end; row++)
        {
            tops[row - first + 1] = tops[row - first] - _heights[row];
        }

        foreach (var cell in _layout.Cells.Where(c => c.Row < end && c.Row + c.RowSpan > first))
        {
            var (from, to) = (Math.Max(cell.Row, first), Math.Min(cell.Row + cell.RowSpan, end));
            var (upper, lower) = (tops[from - first], tops[to - first]);
            var (x, width) = (left + _left[cell.Column], _left[cell.Column + cell.ColumnSpan] - _left[cell.Column]);
            pages.Box(x, lower, width, upper - lower);
            var lines = LinesOf(cell);

            // A cell cut by the page's end has its words where it can hold more of them.
            if (lines.Count == 0 || (to - from) * 2 < cell.RowSpan || ((to - from) * 2 == cell.RowSpan && from > cell.Row))
            {
                continue;
            }

            var y = ((upper + lower) / 2) + (lines.Count * Leading / 2) - Size;
            foreach (var line in lines)
            {
                pages.Text(x + ((width - (PdfText.WidthOf(line) * Size)) / 2), y, Size, line);
                y -= Leading;
            }
        }
    }

    private IReadOnlyList<string> LinesOf(LayoutCell cell) =>
        PdfText.Lines(cell.Text, (_left[cell.Column + cell.ColumnSpan] - _left[cell.Column] - (2 * Padding)) / Size);
}
