using System.Globalization;
using Aggregator.Core.Snapshots;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Workbooks.Charts;

/// <summary>图表: one chart below the other, as wide as a page, each beside the table it is drawn from.</summary>
internal static class ChartSheet
{
    public const string Name = "图表";

    private const int LastChartColumn = 10;
    private const int TableColumn = 12;
    private const double RowHeight = 18;

    // What fits on an upright A4 page when these ten columns are its width.
    private const int RowsOfPage = 54;

    /// <summary>Writes heads and tables; the charts themselves go into the saved file.</summary>
    public static IReadOnlyList<PlacedChart> Write(SheetGrid grid, CitySnapshot snapshot, IReadOnlyList<ChartTable> charts)
    {
        var sheet = grid.Sheet;
        sheet.Columns(1, LastChartColumn).Width = 10;
        grid.Limit(TableColumn, 16, 64);
        grid.Merged(1, 1, 1, LastChartColumn, string.Create(CultureInfo.InvariantCulture, $"{snapshot.City}{snapshot.Year}年度报告图表"), Styles.Title);
        grid.Merged(2, 1, 2, LastChartColumn, string.Create(CultureInfo.InvariantCulture, $"数据截至{snapshot.AsOf:yyyy-MM-dd}，评分方案：{snapshot.Scheme}。每张图右侧是它的数据表。"), Styles.Remark);
        grid.Height(1, 2);
        var placed = new List<PlacedChart>();
        var (row, onPage) = (3, 3);
        foreach (var table in charts)
        {
            var rows = RowsOf(table);
            if (onPage + rows > RowsOfPage && onPage > 3)
            {
                sheet.PageSetup.AddHorizontalPageBreak(row - 1);
                onPage = 0;
            }

            placed.Add(new PlacedChart(table, row, row + rows - 2, LastChartColumn, row, TableColumn));
            Table(grid, row, table);
            row += Math.Max(rows, table.Categories.Count + 2);
            onPage += rows;
        }

        grid.Fit(16);
        sheet.Rows(3, row).Height = RowHeight;
        sheet.PageSetup.PrintAreas.Add(1, 1, row, LastChartColumn);
        Page.Set(sheet, landscape: false, 1, 1);
        sheet.SheetView.Freeze(2, 0);
        return placed;
    }

    // Chart and table are equally long at most: a category takes a row of the table and as much of the chart.
    private static int RowsOf(ChartTable table) => table.Kind == ChartKind.Columns ? 18 : Math.Max(9, table.Categories.Count + 6 + (table.HasLegend ? 2 : 0));

    private static void Table(SheetGrid grid, int head, ChartTable table)
    {
        var reach = table.Series.FirstOrDefault(s => s.Reach is not null)?.Reach;
        string[] heads = [table.Head, .. table.Series.Select(s => s.Name), .. reach is null ? Array.Empty<string>() : ["可能再低", "可能再高"]];
        for (var i = 0; i < heads.Length; i++)
        {
            grid.Text(head, TableColumn + i, heads[i]);
        }

        Styles.Header(grid.Sheet.Range(head, TableColumn, head, TableColumn + heads.Length - 1).Style);
        for (var i = 0; i < table.Categories.Count; i++)
        {
            var row = head + 1 + i;
            grid.Text(row, TableColumn, TextWidth.ShortenMiddle(SafeText.OneLine(table.Categories[i]), 60));
            for (var s = 0; s < table.Series.Count; s++)
            {
                grid.Number(row, TableColumn + 1 + s, table.Series[s].Values[i], table.Format);
            }

            if (reach is not null)
            {
                grid.Number(row, TableColumn + 1 + table.Series.Count, reach[i].Down, table.Format);
                grid.Number(row, TableColumn + 2 + table.Series.Count, reach[i].Up, table.Format);
            }
        }
    }
}
