using System.Globalization;

namespace Aggregator.Intake.Reading.Docx;

/// <summary>The cells of a Word table on their grid, merged cells resolved, with places but without text.</summary>
/// <param name="Cells">The cells in reading order; none overlaps another.</param>
/// <param name="IsTruncated">Rows or columns beyond the bound were dropped.</param>
internal sealed record WordTable(IReadOnlyList<WordTable.Cell> Cells, bool IsTruncated)
{
    private const int ProseLength = 200;
    private const int MostColumns = 1000;

    public static WordTable Of(WordNode table, string locator)
    {
        IReadOnlyList<WordRow> rows = [.. WordRow.Of(table)];
        if (rows.Any(row => row.Total != rows[0].Total))
        {
            rows = WidthColumns.Of(rows) ?? rows;
        }

        var width = (int)Math.Min(MostColumns, rows.Select(row => row.Total).DefaultIfEmpty(0).Max());
        var truncated = rows.Any(row => row.Total > MostColumns);
        var cells = new List<Cell>();
        var open = new Dictionary<int, (int Index, int LastRow)>();
        for (var r = 0; r < rows.Count; r++)
        {
            if ((long)(r + 1) * width > GridLayout.MostPlaces)
            {
                return new WordTable(cells, true);
            }

            var column = rows[r].Before;
            for (var nth = 0; nth < rows[r].Cells.Count && column < width; nth++)
            {
                var cell = rows[r].Cells[nth];
                var wide = Math.Min(cell.Wide, width - column);
                if (cell.Continues && open.TryGetValue(column, out var above) && above.LastRow == r - 1
                    && (cells[above.Index].ColumnSpan == wide || rows[r].Total < width && column + cells[above.Index].ColumnSpan <= width))
                {
                    // A part of a merged cell that forgot how wide it is takes the width of the one it continues.
                    var first = cells[above.Index];
                    cells[above.Index] = first with { RowSpan = r - first.Row + 1, Covered = [.. first.Covered, cell.Element] };
                    open[column] = (above.Index, r);
                    column += first.ColumnSpan;
                    continue;
                }

                open.Remove(column);
                if (cell.Begins || cell.Continues)
                {
                    open[column] = (cells.Count, r);
                }

                var place = string.Create(CultureInfo.InvariantCulture, $"{locator}第{r + 1}行第{nth + 1}列");
                cells.Add(new Cell(cell.Element, r, column, 1, wide, place, cell.Swallowed));
                column += wide;
            }
        }

        return new WordTable(cells, truncated);
    }

    /// <summary>A frame around content: one cell a row, or most of its text is prose or stands in tables inside it.</summary>
    public bool IsLayout()
    {
        if (Cells.GroupBy(cell => cell.Row).All(row => row.Count() <= 1))
        {
            return true;
        }

        long all = 0, prose = 0;
        foreach (var cell in Cells)
        {
            var length = cell.Element.TextLength();
            var inner = cell.Element.All("tbl").Sum(table => table.TextLength());
            all += length;
            prose += length - inner > ProseLength ? length : inner;
        }

        return prose * 2 > all || all == 0 && Cells.Any(cell => cell.Element.Child("tbl") is not null);
    }

    /// <summary>A cell.</summary>
    /// <param name="Element">Its content.</param>
    /// <param name="Row">Its first row, from 0.</param>
    /// <param name="Column">Its first column, from 0.</param>
    /// <param name="RowSpan">Rows it covers.</param>
    /// <param name="ColumnSpan">Columns it covers.</param>
    /// <param name="Locator">Its place.</param>
    /// <param name="Covered">Cells merged into it: Word shows nothing of them.</param>
    internal sealed record Cell(WordNode Element, int Row, int Column, int RowSpan, int ColumnSpan, string Locator, IReadOnlyList<WordNode> Covered);
}
