namespace Aggregator.SampleCity.Writing;

/// <summary>A table with merged cells, in reading order.</summary>
/// <param name="Code">T1, T2 or T3.</param>
/// <param name="Cells">Cells by row, then column.</param>
internal sealed record TableLayout(string Code, IReadOnlyList<LayoutCell> Cells)
{
    public int RowCount => Cells.Max(c => c.Row + c.RowSpan);

    public int ColumnCount => Cells.Max(c => c.Column + c.ColumnSpan);

    /// <summary>The cell that covers each place, by row and column; every place is covered.</summary>
    public LayoutCell[,] Grid()
    {
        var grid = new LayoutCell[RowCount, ColumnCount];
        foreach (var cell in Cells)
        {
            for (var row = cell.Row; row < cell.Row + cell.RowSpan; row++)
            {
                for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
                {
                    grid[row, column] = cell;
                }
            }
        }

        return grid;
    }

    /// <summary>The cells that begin in each row, from left to right.</summary>
    public IReadOnlyList<IReadOnlyList<LayoutCell>> Rows()
    {
        var rows = Enumerable.Range(0, RowCount).Select(_ => new List<LayoutCell>()).ToList();
        foreach (var cell in Cells)
        {
            rows[cell.Row].Add(cell);
        }

        foreach (var row in rows)
        {
            row.Sort((a, b) => a.Column.CompareTo(b.Column));
        }

        return rows;
    }

    /// <summary>The share of the width each column takes; the shares add up to 1. Columns of labels are as wide as their words ask for.</summary>
    public IReadOnlyList<double> ColumnShares()
    {
        var weights = Enumerable.Range(0, ColumnCount).Select(column =>
        {
            var own = Cells.Where(c => c.Column == column && c.ColumnSpan == 1).ToList();
            return own.Any(c => !c.IsHead) ? 1.0 : Math.Clamp(own.Select(c => c.Text.Length).DefaultIfEmpty(4).Max() * 0.22, 0.9, 3.2);
        }).ToList();
        var all = weights.Sum();
        return [.. weights.Select(w => w / all)];
    }
}
