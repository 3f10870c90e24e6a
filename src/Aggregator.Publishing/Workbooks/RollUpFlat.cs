using Aggregator.Core.Snapshots;

namespace Aggregator.Publishing.Workbooks;

/// <summary>The city's cells as a plain list, for years before the national tables.</summary>
internal static class RollUpFlat
{
    private static readonly string[] Heads = ["表", "行", "列", "合计"];

    public static void Write(SheetGrid grid, CitySnapshot snapshot, RollUpGrid cells, int row)
    {
        grid.Header(row, Heads);
        cells.CoverageHeads(row, row);
        foreach (var cell in snapshot.RollUp)
        {
            row++;
            grid.Text(row, 1, cell.Table);
            grid.Text(row, 2, cell.Row);
            grid.Text(row, 3, cell.Column);
            Styles.Wrapped(grid.Sheet.Range(row, 1, row, 3).Style);
            cells.Value(row, RollUpGrid.FirstValue, RollUpGrid.FirstValue, cell);
            cells.CoverageOf(row, [cell]);
        }
    }
}
