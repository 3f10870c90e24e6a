namespace Aggregator.Intake.Reading.Pdf;

/// <summary>The cells a connected net of ruling lines encloses; cells no line parts are one merged cell.</summary>
internal static class RuledGrid
{
    private const double Touch = 2;
    private const double Short = 18;
    private const int MostLines = 3000;
    private const int MostEdges = 400;

    /// <summary>A wall counts when lines cover this share of it.</summary>
    private const double Covered = 0.6;

    /// <summary>The tables of a page without their texts, the smallest first, so that a table inside a cell takes its words first.</summary>
    public static List<PdfTable> Of(PageDrawing drawing, int page, CancellationToken stop)
    {
        var across = Ruling.Merged(drawing.Rulings.Where(ruling => ruling.IsHorizontal));
        var down = Ruling.Merged(drawing.Rulings.Where(ruling => !ruling.IsHorizontal));
        if (across.Count + down.Count > MostLines)
        {
            return [];
        }

        stop.ThrowIfCancellationRequested();
        (across, down) = ([.. across.Where(line => IsHeld(line, down, across))], [.. down.Where(line => IsHeld(line, across, down))]);
        return [.. Nets(across, down).Select(net => TableOf(net.Across, net.Down, page)).OfType<PdfTable>().OrderBy(table => table.Box.Area)];
    }

    // A short line belongs to a table only when both its ends meet others, or end where a long one beside it ends at the page's foot or head;
    // else it is a stroke of a character or an underline.
    private static bool IsHeld(Ruling line, List<Ruling> others, List<Ruling> beside) =>
        line.To - line.From > Short
        || (Meets(line, line.From, others) && (Meets(line, line.To, others) || beside.Exists(other => other.To - other.From > Short && Math.Abs(other.To - line.To) <= Touch)))
        || (Meets(line, line.To, others) && beside.Exists(other => other.To - other.From > Short && Math.Abs(other.From - line.From) <= Touch));

    private static bool Meets(Ruling line, double end, List<Ruling> others) =>
        others.Exists(other => Math.Abs(other.At - end) <= Touch && line.At >= other.From - Touch && line.At <= other.To + Touch);

    private static IEnumerable<(List<Ruling> Across, List<Ruling> Down)> Nets(List<Ruling> across, List<Ruling> down)
    {
        var sets = new DisjointSets(across.Count + down.Count);
        for (var i = 0; i < across.Count; i++)
        {
            for (var j = 0; j < down.Count; j++)
            {
                if (down[j].At >= across[i].From - Touch && down[j].At <= across[i].To + Touch && across[i].At >= down[j].From - Touch && across[i].At <= down[j].To + Touch)
                {
                    sets.Join(i, across.Count + j);
                }
            }
        }

        return Enumerable.Range(0, across.Count + down.Count)
            .GroupBy(sets.Find)
            .Select(net => (net.Where(i => i < across.Count).Select(i => across[i]).ToList(), net.Where(i => i >= across.Count).Select(i => down[i - across.Count]).ToList()))
            .Where(net => net.Item1.Count > 1 && net.Item2.Count > 0);
    }

    private static PdfTable? TableOf(List<Ruling> across, List<Ruling> down, int page)
    {
        // A table may be open at its sides or be cut off by the end of its page: the lines' ends are its edges then.
        var xs = Edges(down.Select(line => line.At), across.Min(line => line.From), across.Max(line => line.To));
        var ys = Edges(across.Select(line => line.At), down.Min(line => line.From), down.Max(line => line.To));
        var (rows, columns) = (ys.Count - 1, xs.Count - 1);
        if (rows < 1 || columns < 1 || rows * columns < 2 || rows > MostEdges || columns > MostEdges)
        {
            return null;
        }

        var sets = new DisjointSets(rows * columns);
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                if (c + 1 < columns && !IsWall(down, xs[c + 1], ys[r], ys[r + 1]))
                {
                    sets.Join((r * columns) + c, (r * columns) + c + 1);
                }

                if (r + 1 < rows && !IsWall(across, ys[r + 1], xs[c], xs[c + 1]))
                {
                    sets.Join((r * columns) + c, ((r + 1) * columns) + c);
                }
            }
        }

        var cells = Enumerable.Range(0, rows * columns).GroupBy(sets.Find).SelectMany(group => Rectangles([.. group], columns))
            .Select(area => new TableCell(area.Row, area.RowSpan, new Box(xs[area.Column], ys[area.Row], xs[area.Column + area.ColumnSpan], ys[area.Row + area.RowSpan]), page))
            .ToList();
        return cells.Count < 2 ? null : new PdfTable(new Box(xs[0], ys[0], xs[^1], ys[^1]), rows, cells);
    }

    private static List<double> Edges(IEnumerable<double> lines, double first, double last)
    {
        var edges = Ruling.Places(lines);
        if (edges[0] - first > 2 * Ruling.Slack)
        {
            edges.Insert(0, first);
        }

        if (last - edges[^1] > 2 * Ruling.Slack)
        {
            edges.Add(last);
        }

        return edges;
    }

    private static bool IsWall(List<Ruling> lines, double at, double from, double to)
    {
        double covered = 0;
        foreach (var line in lines)
        {
            covered += Math.Abs(line.At - at) <= Ruling.Slack ? Math.Max(0, Math.Min(line.To, to) - Math.Max(line.From, from)) : 0;
        }

        return covered >= Covered * (to - from);
    }

    // Places without walls between them are one cell when they fill a rectangle; else each row's run is one.
    private static IEnumerable<(int Row, int Column, int RowSpan, int ColumnSpan)> Rectangles(List<int> places, int columns)
    {
        var (top, bottom) = (places.Min(p => p / columns), places.Max(p => p / columns));
        var (left, right) = (places.Min(p => p % columns), places.Max(p => p % columns));
        if ((bottom - top + 1) * (right - left + 1) == places.Count)
        {
            yield return (top, left, bottom - top + 1, right - left + 1);
            yield break;
        }

        foreach (var row in places.GroupBy(p => p / columns))
        {
            var run = row.Order().ToList();
            for (int i = 0, from = 0; i < run.Count; i++)
            {
                if (i + 1 == run.Count || run[i + 1] != run[i] + 1)
                {
                    yield return (row.Key, run[from] % columns, 1, i - from + 1);
                    from = i + 1;
                }
            }
        }
    }
}
