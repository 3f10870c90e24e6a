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
        items.AddRange(TextRow.Of(heads[false]).Select(row => new LineItem(row, furniture.Holds(page, row))));
        return [.. items.OrderBy(item => item.Top)];
    }
}
