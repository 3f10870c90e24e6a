using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>Grids made from lines of text whose rows have different numbers of cells: their numbers line up at the right.</summary>
internal static class RaggedGrid
{
    /// <summary>Whether no cell is merged and the rows differ in length.</summary>
    public static bool IsRagged(TableGrid grid) =>
        grid.Cells.All(cell => cell is { RowSpan: 1, ColumnSpan: 1 })
        && grid.Cells.GroupBy(cell => cell.Row).Select(row => row.Count()).Distinct().Take(2).Count() > 1;

    /// <summary>The same cells with every row pushed to the right edge.</summary>
    public static TableGrid PushedRight(TableGrid grid)
    {
        var lengths = grid.Cells.GroupBy(cell => cell.Row).ToDictionary(row => row.Key, row => row.Max(cell => cell.Column) + 1);
        var width = lengths.Values.DefaultIfEmpty(0).Max();
        return new TableGrid([.. grid.Cells.Select(cell => cell with { Column = cell.Column + width - lengths[cell.Row] })]);
    }
}
