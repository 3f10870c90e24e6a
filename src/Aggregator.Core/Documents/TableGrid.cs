namespace Aggregator.Core.Documents;

/// <summary>The cells of a table on a grid of rows and columns. Cells do not overlap; a place no cell covers is null.</summary>
public sealed class TableGrid
{
    /// <summary>A grid with more empty places than this times its covered ones is kept by place.</summary>
    private const int Sparse = 4;

    private const int Small = 4096;

    private readonly GridCell?[]? _places;
    private readonly Dictionary<(int Row, int Column), GridCell>? _at;

    /// <summary>Lays <paramref name="cells"/> out; where two would overlap the earlier one keeps the place.</summary>
    public TableGrid(IReadOnlyList<GridCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        Cells = cells;
        var covered = 0L;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            RowCount = Math.Max(RowCount, cell.Row + cell.RowSpan);
            ColumnCount = Math.Max(ColumnCount, cell.Column + cell.ColumnSpan);
            covered += (long)cell.RowSpan * cell.ColumnSpan;
        }

        var places = (long)RowCount * ColumnCount;
        if (places <= Math.Max(Small, Sparse * covered) && places <= Array.MaxLength)
        {
            _places = new GridCell?[places];
        }
        else
        {
            _at = [];
        }

        for (var i = 0; i < cells.Count; i++)
        {
            Place(cells[i]);
        }
    }

    /// <summary>The cells in reading order, each merged cell once.</summary>
    public IReadOnlyList<GridCell> Cells { get; }

    /// <summary>Number of rows.</summary>
    public int RowCount { get; }

    /// <summary>Number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>The cell that covers a place, or null.</summary>
    public GridCell? At(int row, int column) =>
        row < 0 || row >= RowCount || column < 0 || column >= ColumnCount ? null
        : _places is not null ? _places[(row * ColumnCount) + column]
        : _at!.GetValueOrDefault((row, column));

    private void Place(GridCell cell)
    {
        for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
        {
            for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
            {
                if (_places is not null)
                {
                    _places[(r * ColumnCount) + c] ??= cell;
                }
                else
                {
                    _at!.TryAdd((r, c), cell);
                }
            }
        }
    }
}
