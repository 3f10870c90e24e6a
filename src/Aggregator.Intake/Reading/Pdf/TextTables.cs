using System.Globalization;

namespace Aggregator.Intake.Reading.Pdf;

/// <summary>Puts tables in the place of the lines that are tables without ruling lines, also over several pages.</summary>
internal static class TextTables
{
    /// <summary>From the last line of a page to the first of the next, in type sizes.</summary>
    private const double OverPage = 0.4;

    /// <summary>The pages with such tables; what looks like columns of figures and cannot be read as a table is a loss.</summary>
    public static List<(PdfPage Page, IReadOnlyList<PageItem> Items)> Replace(List<(PdfPage Page, IReadOnlyList<PageItem> Items)> pages, DocumentBuilder builder, CancellationToken stop)
    {
        var replaced = pages.Select(page => (page.Page, Items: page.Items.ToList())).ToList();
        var places = Enumerable.Range(0, pages.Count).ToDictionary(i => pages[i].Page.Number);
        foreach (var run in Runs(pages))
        {
            stop.ThrowIfCancellationRequested();
            var lines = Joined(run);
            foreach (var (from, count, isTable) in TextStretches.In(lines))
            {
                var first = run[from];
                var table = isTable ? TextTable.Of(lines.GetRange(from, count)) : null;
                if (table is null)
                {
                    var where = string.Create(CultureInfo.InvariantCulture, $"第{first.Page.Number}页");
                    builder.AddLoss("table-unsure", where, $"{where}有成列的数字，没有表格线，按文字位置也分不清行列，没有作为表格读取；请核对，并改报docx或带表格线的PDF。");
                    continue;
                }

                for (var i = from; i < from + count; i++)
                {
                    var items = replaced[places[run[i].Page.Number]].Items;
                    var at = items.IndexOf(run[i].Line);
                    if (i == from)
                    {
                        items[at] = new TableItem(table);
                    }
                    else
                    {
                        items.RemoveAt(at);
                    }
                }
            }
        }

        return [.. replaced.Select(page => (page.Page, (IReadOnlyList<PageItem>)page.Items))];
    }

    // Lines no ruled table and no columns of text stand between; page numbers and running heads part nothing.
    private static IEnumerable<List<(PdfPage Page, LineItem Line)>> Runs(List<(PdfPage Page, IReadOnlyList<PageItem> Items)> pages)
    {
        var run = new List<(PdfPage, LineItem)>();
        foreach (var (page, items) in pages)
        {
            foreach (var item in items)
            {
                if (item is LineItem { IsFurniture: false, Column: null } line)
                {
                    run.Add((page, line));
                }
                else if (item is TableItem or LineItem { Column: not null } && run.Count > 0)
                {
                    yield return run;
                    run = [];
                }
            }
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static List<PlacedLine> Joined(List<(PdfPage Page, LineItem Line)> run)
    {
        var lines = new List<PlacedLine>();
        double down = 0;
        for (var i = 0; i < run.Count; i++)
        {
            if (i > 0 && run[i].Page != run[i - 1].Page)
            {
                down = lines[^1].Row.Box.Bottom + (OverPage * run[i].Line.Row.Size) - run[i].Line.Row.Box.Top;
            }

            lines.Add(new PlacedLine(run[i].Line.Row.Moved(down), run[i].Page.Number));
        }

        return lines;
    }
}
