namespace Aggregator.Pipeline.Tests.RealReports;

/// <summary>A cell of a printed table at its first place.</summary>
internal sealed record PrintedCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text);

/// <summary>A table with merged cells.</summary>
internal sealed record PrintedTable(IReadOnlyList<PrintedCell> Cells)
{
    public int Rows => Cells.Max(c => c.Row + c.RowSpan);

    public int Columns => Cells.Max(c => c.Column + c.ColumnSpan);

    /// <summary>The cell that covers a place, or null.</summary>
    public PrintedCell? At(int row, int column) =>
        Cells.FirstOrDefault(c => row >= c.Row && row < c.Row + c.RowSpan && column >= c.Column && column < c.Column + c.ColumnSpan);

    /// <summary>The text to print at a place: a merged cell is printed once.</summary>
    public string TextAt(int row, int column) => At(row, column) is { } cell && cell.Row == row && cell.Column == column ? cell.Text : "";

    /// <summary>Lays rows out as a browser does: a cell stands at the first place that none from above covers.</summary>
    public static PrintedTable Of(IEnumerable<IReadOnlyList<(string Text, int Rows, int Columns)>> rows)
    {
        var cells = new List<PrintedCell>();
        var covered = new HashSet<(int, int)>();
        var row = 0;
        foreach (var line in rows)
        {
            var column = 0;
            foreach (var (text, high, wide) in line)
            {
                while (covered.Contains((row, column)))
                {
                    column++;
                }

                cells.Add(new PrintedCell(row, column, high, wide, text));
                covered.UnionWith(Enumerable.Range(row, high).SelectMany(r => Enumerable.Range(column, wide).Select(c => (r, c))));
                column += wide;
            }

            row++;
        }

        return new PrintedTable(cells);
    }
}
