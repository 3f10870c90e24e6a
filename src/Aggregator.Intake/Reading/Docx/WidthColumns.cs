namespace Aggregator.Intake.Reading.Docx;

/// <summary>
/// Columns by the widths of the cells, for tables whose rows state different numbers of columns: some writers (converted web pages, report
/// tools) merge cells by making them wider and leave the column spans out.
/// </summary>
internal static class WidthColumns
{
    /// <summary>Edges nearer than this part of the table's width are one.</summary>
    private const double Near = 0.008;

    /// <summary>Rows narrower than the widest by more than this part are ragged, not merged.</summary>
    private const double SameWidth = 0.05;

    /// <summary>The rows with spans that fit their widths, or null when the widths do not tell.</summary>
    public static IReadOnlyList<WordRow>? Of(IReadOnlyList<WordRow> rows)
    {
        if (rows.Any(row => row.Cells.Any(cell => cell.Width is null or 0) || row.Before > 0 && row.BeforeWidth is null))
        {
            return null;
        }

        var totals = rows.Where(row => row.Cells.Count > 0).Select(row => (row.BeforeWidth ?? 0) + row.Cells.Sum(cell => (double)cell.Width!)).ToList();
        if (totals.Count == 0 || totals.Min() < totals.Max() * (1 - SameWidth))
        {
            return null;
        }

        var edges = Edges(rows, totals.Max() * Near);
        var spanned = new List<WordRow>(rows.Count);
        foreach (var row in rows)
        {
            var at = (double)(row.BeforeWidth ?? 0);
            var before = IndexOf(edges, at);
            var column = before;
            var cells = new List<WordRow.Cell>(row.Cells.Count);
            foreach (var cell in row.Cells)
            {
                at += cell.Width!.Value;
                var end = IndexOf(edges, at);
                if (end <= column)
                {
                    return null;
                }

                cells.Add(cell with { Wide = end - column });
                column = end;
            }

            spanned.Add(row with { Before = before, After = 0, Cells = cells });
        }

        return spanned;
    }

    /// <summary>Where columns begin or end, ascending from 0; each stands for the edges near it.</summary>
    private static List<double> Edges(IReadOnlyList<WordRow> rows, double near)
    {
        var all = new SortedSet<double> { 0 };
        foreach (var row in rows)
        {
            var at = (double)(row.BeforeWidth ?? 0);
            all.Add(at);
            foreach (var cell in row.Cells)
            {
                all.Add(at += cell.Width!.Value);
            }
        }

        var edges = new List<double>();
        foreach (var edge in all)
        {
            if (edges.Count == 0 || edge - edges[^1] > near)
            {
                edges.Add(edge);
            }
        }

        return edges;
    }

    private static int IndexOf(List<double> edges, double at)
    {
        var found = edges.BinarySearch(at);
        return found >= 0 ? found : ~found - 1; // an edge stands for those near behind it
    }
}
