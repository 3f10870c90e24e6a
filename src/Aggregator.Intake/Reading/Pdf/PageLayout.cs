namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Parts a page into tables and lines.</summary>
internal static class PageLayout
{
    /// <summary>The items of a page from top to bottom. Without a drawing only the words' places tell tables.</summary>
    public static List<PageItem> Of(PdfPage page, PageDrawing? drawing, Furniture furniture, CancellationToken stop)
    {
        var words = page.Words.ToList();
        var items = new List<PageItem>();
        foreach (var table in drawing is null or { IsTooMuch: true } ? [] : RuledGrid.Of(drawing, page.Number, stop))
        {
            stop.ThrowIfCancellationRequested();
            words = CellFilling.Fill(table, words);
            if (table.Cells.Count(cell => cell.Text.Length > 0) > 1)
            {
                items.Add(new TableItem(table));
            }
            else
            {
                words.AddRange(page.Words.Where(word => table.Box.Holds(word.Box.CentreX, word.Box.CentreY) && !words.Contains(word)));
            }
        }

        var lines = TextRow.Of(words).Select(row => new LineItem(row, furniture.Holds(page, row))).ToList();
        items.AddRange(lines.Where(line => line.IsFurniture));
        // A ruled table between two lines parts them.
        var run = new List<TextRow>();
        foreach (var item in items.OfType<TableItem>().Concat<PageItem>(lines.Where(line => !line.IsFurniture)).OrderBy(item => item.Top).Append(null!))
        {
            if (item is LineItem line)
            {
                run.Add(line.Row);
                continue;
            }

            items.AddRange(Parted(run, page.Number));
            run = [];
        }

        return [.. items.OrderBy(item => item.Top)];
    }

    private static IEnumerable<PageItem> Parted(List<TextRow> lines, int page)
    {
        var at = 0;
        foreach (var (from, count) in TextTable.In(lines))
        {
            for (; at < from; at++)
            {
                yield return new LineItem(lines[at], false);
            }

            yield return new TableItem(TextTable.Make(lines.GetRange(from, count), page));
            at = from + count;
        }

        for (; at < lines.Count; at++)
        {
            yield return new LineItem(lines[at], false);
        }
    }
}
