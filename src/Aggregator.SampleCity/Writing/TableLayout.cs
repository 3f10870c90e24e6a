namespace Aggregator.SampleCity.Writing;

/// <summary>A table with merged cells, in reading order.</summary>
/// <param name="Code">T1, T2 or T3.</param>
/// <param name="Cells">Cells by row, then column.</param>
internal sealed record TableLayout(string Code, IReadOnlyList<LayoutCell> Cells)
{
    public int RowCount => Cells.Max(c => c.Row + c.RowSpan);

    public int ColumnCount => Cells.Max(c => c.Column + c.ColumnSpan);

    /// <summary>The cell that covers a place; every place is covered.</summary>
    public LayoutCell At(int row, int column) => Cells.First(c =>
        row >= c.Row && row < c.Row + c.RowSpan && column >= c.Column && column < c.Column + c.ColumnSpan);
}
