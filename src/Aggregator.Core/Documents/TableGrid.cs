namespace Aggregator.Core.Documents;

/// <summary>The cells of a table on a grid of rows and columns. Cells do not overlap; a place no cell covers is null.</summary>
public sealed class TableGrid
{
    private readonly Dictionary<(int Row, int Column), GridCell> _at = [];

    /// <summary>Lays <paramref name="cells"/> out; where two would overlap the earlier one keeps the place.</summary>
    public TableGrid(IReadOnlyList<GridCell> cells)
    {
        Cells = cells;
        foreach (var cell in cells)
        {
            for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                {
                    _at.TryAdd((r, c), cell);
                }
            }

            RowCount = Math.Max(RowCount, cell.Row + cell.RowSpan);
            ColumnCount = Math.Max(ColumnCount, cell.Column + cell.ColumnSpan);
        }
    }

    /// <summary>The cells in reading order, each merged cell once.</summary>
    public IReadOnlyList<GridCell> Cells { get; }

    /// <summary>Number of rows.</summary>
    public int RowCount { get; }

    /// <summary>Number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>The cell that covers a place, or null.</summary>
    public GridCell? At(int row, int column) => _at.GetValueOrDefault((row, column));
}
