using Aggregator.Core.Documents;

namespace Aggregator.Core.Extracting;

/// <summary>Tables that became lines of text: cells apart by tabs, pipes or wide gaps, or each on a line of its own.</summary>
internal static class FlatTables
{
    private const int LongestCaption = 30;

    /// <summary>Numbers of a row whose label is not the form's; fewer could be anything.</summary>
    private const int FewestNumbers = 4;

    private const int MostNumbers = 20;

    /// <summary>A form has some twenty columns; a line of more cells than this is a data dump and stays text.</summary>
    private const int MostColumns = 1000;

    /// <summary>A run is cut here, so that a text of nothing but cells is never all cells at once.</summary>
    private const int MostCells = 100_000;

    /// <summary>Runs of lines with several cells each, as tables, with the lines each is made of.</summary>
    public static IEnumerable<(TableView View, IReadOnlyList<TextLine> Lines)> WithSeparators(IReadOnlyList<TextLine> lines)
    {
        List<(TextLine Line, List<FlatCell> Cells)> run = [];
        var captions = 0;
        var size = 0;
        foreach (var line in lines)
        {
            var cells = HasGaps(line.Text) ? Split(line) : [];
            if (cells.Count is > 1 and <= MostColumns)
            {
                if (size + cells.Count > MostCells)
                {
                    yield return Make(run);
                    run = [];
                    size = 0;
                }

                run.Add((line, cells));
                size += cells.Count;
                captions = 0;
            }
            else if (run.Count > 0 && (line.Text.Length > LongestCaption || ++captions > 2))
            {
                yield return Make(run);
                run = [];
                (captions, size) = (0, 0);
            }
        }

        if (run.Count > 0)
        {
            yield return Make(run);
        }
    }

    /// <summary>Runs of lines that hold one cell each: a label the forms know, then its numbers.</summary>
    public static IEnumerable<(TableView View, IReadOnlyList<TextLine> Lines)> OneCellPerLine(IReadOnlyList<TextLine> lines)
    {
        List<(TextLine Line, List<FlatCell> Cells)> run = [];
        var heads = false;
        var strange = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            var isHead = FormLabels.IsHead(line.Text) && (heads || !FormLabels.IsRow(line.Text));
            if (isHead && heads || !isHead && !heads && run.Count > 0 && strange == 0 && CellReader.IsCellLike(line.Text))
            {
                run[^1].Cells.Add(new FlatCell(line.Text, line.Span, line));
            }
            else if (isHead || FormLabels.IsRow(line.Text) || (heads && CellReader.IsCellLike(line.Text)) || (run.Count > 0 && strange == 0 && IsDamagedRow(lines, at, run[^1].Cells.Count - 1)))
            {
                if (run.Count >= MostCells)
                {
                    yield return Make(run);
                    run = [];
                }

                run.Add((line, [new FlatCell(line.Text, line.Span, line)]));
                heads = isHead;
                strange = 0;
            }
            else if (run.Count > 0 && (line.Text.Length > LongestCaption || ++strange > 3))
            {
                yield return Make(run);
                run = [];
                heads = false;
                strange = 0;
            }
        }

        if (run.Count > 0)
        {
            yield return Make(run);
        }
    }

    // A label no form knows, between a row of so many numbers and as many of its own, is a row of the same table.
    private static bool IsDamagedRow(IReadOnlyList<TextLine> lines, int at, int numbers)
    {
        if (numbers is < FewestNumbers or > MostNumbers || lines[at].Text.Length > LongestCaption || at + numbers >= lines.Count)
        {
            return false;
        }

        for (var i = at + 1; i <= at + numbers; i++)
        {
            if (!CellReader.IsCellLike(lines[i].Text))
            {
                return false;
            }
        }

        return at + numbers + 1 == lines.Count || !CellReader.IsCellLike(lines[at + numbers + 1].Text);
    }

    private static (TableView View, IReadOnlyList<TextLine> Lines) Make(List<(TextLine Line, List<FlatCell> Cells)> run)
    {
        var width = run.Max(row => row.Cells.Count);
        List<GridCell> cells = [];
        for (var row = 0; row < run.Count; row++)
        {
            var shift = width - run[row].Cells.Count;
            for (var i = 0; i < run[row].Cells.Count; i++)
            {
                var cell = run[row].Cells[i];
                cells.Add(new GridCell(row, shift + i, 1, 1, cell.Text, cell.Span, cell.Line.Paragraph.Locator));
            }
        }

        var whole = TextSpan.FromBounds(run[0].Line.Span.Offset, run[^1].Cells[^1].Line.Span.End);
        return (new TableView(new TableGrid(cells), whole, run[0].Line.Paragraph.Locator, isFlat: true), [.. run.SelectMany(row => row.Cells).Select(cell => cell.Line).DistinctBy(line => line.Span.Offset)]);
    }

    // Whether a line could hold more than one cell, and no more than a table has.
    private static bool HasGaps(string text)
    {
        var gaps = 0;
        foreach (var c in text)
        {
            gaps += c is '|' or '｜' or '│' || char.IsWhiteSpace(c) ? 1 : 0;
        }

        return gaps is > 0 and <= MostColumns || (gaps > MostColumns && text.AsSpan().CountAny('\t', '|', '｜', '│') <= MostColumns);
    }

    private static List<FlatCell> Split(TextLine line)
    {
        var text = line.Text;
        Func<char, bool> isGap = text.Contains('\t', StringComparison.Ordinal) ? c => c == '\t'
            : text.AsSpan().ContainsAny('|', '｜', '│') ? c => c is '|' or '｜' or '│'
            : c => false;
        List<FlatCell> cells = [];
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var wide = i + 1 < text.Length && text[i] != '\t' && char.IsWhiteSpace(text[i]) && (char.IsWhiteSpace(text[i + 1]) || text[i] == '\u3000') && !isGap('\t') && !isGap('|');
            if (i < text.Length && !isGap(text[i]) && !wide)
            {
                continue;
            }

            Add(from, i);
            from = i + 1;
            while (wide && from < text.Length && char.IsWhiteSpace(text[from]))
            {
                from++;
            }

            i = Math.Max(i, from - 1);
        }

        // A frame's outer pipes make empty cells at both ends.
        if (isGap('|') && cells.Count > 0 && cells[0].Text.Length == 0)
        {
            cells.RemoveAt(0);
        }

        if (isGap('|') && cells.Count > 0 && cells[^1].Text.Length == 0)
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return cells;

        void Add(int start, int end)
        {
            while (start < end && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (end > start && char.IsWhiteSpace(text[end - 1]))
            {
                end--;
            }

            cells.Add(new FlatCell(text[start..end], new TextSpan(line.Span.Offset + start, end - start), line));
        }
    }

    private sealed record FlatCell(string Text, TextSpan Span, TextLine Line);
}
