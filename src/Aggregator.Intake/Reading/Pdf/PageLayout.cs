namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Parts a page into ruled tables and lines.</summary>
internal static class PageLayout
{
    /// <summary>The items of a page from top to bottom.</summary>
    public static List<PageItem> Of(PdfPage page, PageDrawing? drawing, Furniture furniture, CancellationToken stop)
    {
        var words = page.Words.ToList();
        var items = new List<PageItem>();
        foreach (var table in drawing is null or { IsTooMuch: true } ? [] : RuledGrid.Of(drawing, page.Number, stop))
        {
            stop.ThrowIfCancellationRequested();
            var inside = words.Where(word => table.Box.Holds(word.Box.CentreX, word.Box.CentreY)).ToList();
            words = CellFilling.Fill(table, words);
            if (table.Cells.Count(cell => cell.Text.Length > 0) > 1)
            {
                TwoReadings.Compare(table, TextTable.Of([.. TextRow.Of(inside).Select(row => new PlacedLine(row, page.Number))]));
                items.Add(new TableItem(table));
            }
            else
            {
                words.AddRange(inside);
            }
        }

        var heads = words.ToLookup(word => furniture.Holds(page, word));
        items.AddRange(TextRow.Of(heads[true]).Select(row => new LineItem(row, true)));
        var columns = new TextColumns(page, [.. heads[false]], [.. items.OfType<TableItem>().Select(item => item.Table.Box)]);
        foreach (var column in heads[false].GroupBy(word => columns.OrderOf(word.Box) is { Column: > 0 } order ? order : default))
        {
            var rows = TextRow.Of(column);
            (double, double)? margins = column.Key.Column == 0 ? null : (rows.Min(row => row.Box.Left), rows.Max(row => row.Box.Right));
            items.AddRange(rows.Select(row => new LineItem(row, furniture.Holds(page, row), margins)));
        }

        return [.. items.OrderBy(item => OrderOf(item, columns)).ThenBy(item => item.Top)];
    }

    // A line across the page may lie as high as a band of columns begins: it comes first.
    private static (double, int) OrderOf(PageItem item, TextColumns columns) => item switch
    {
        LineItem { Column: null } => (item.Top, 0),
        LineItem line => columns.OrderOf(line.Row.Words[0].Box),
        TableItem table => columns.OrderOf(table.Table.Box),
        _ => (item.Top, 0),
    };
}
