namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>Lays a run of rows out as a grid: blank cells included, merged ranges as one cell.</summary>
internal static class SheetGrid
{
    /// <summary>Places looked at for merged ranges of one table: ranges that cross each other by the thousand are left unmerged.</summary>
    private const int MostWork = 10 * GridLayout.MostPlaces;

    public static IReadOnlyList<RawCell> Of(Sheet sheet, SheetRegion region, ColumnRange columns, out bool isTruncated)
    {
        var (top, bottom) = (region.Rows[0].Index, region.Rows[^1].Index);
        var (left, right) = (columns.First, columns.Last);
        var height = bottom - top + 1;
        var width = right - left + 1;
        isTruncated = (long)height * width > GridLayout.MostPlaces;
        if (isTruncated)
        {
            height = Math.Max(1, GridLayout.MostPlaces / width);
        }

        var spans = new (int High, int Wide)[height, width];
        var work = MostWork;
        for (var r = top; r < top + height && work > 0; r++)
        {
            foreach (var merge in sheet.MergesFrom[r])
            {
                work -= Paint(spans, r - top, merge.FirstColumn - left, merge.LastRow - top, merge.LastColumn - left);
            }
        }

        var byIndex = region.Rows.ToDictionary(row => row.Index);
        var cells = new List<RawCell>(height * width);
        for (var r = 0; r < height; r++)
        {
            var row = byIndex.GetValueOrDefault(top + r);
            for (var c = 0; c < width; c++)
            {
                var (high, wide) = spans[r, c];
                if (high >= 0)
                {
                    cells.Add(new RawCell(r, c, Math.Max(1, high), Math.Max(1, wide), Spaces.OneLine(row?.At(left + c) ?? ""), CellName.Of(sheet.Name, top + r, left + c), sheet.Doubts.GetValueOrDefault((top + r, left + c))));
                }
            }
        }

        return cells;
    }

    /// <summary>Marks a merged range: its first place carries the spans, the others are covered. A range that meets another is ignored. Returns how many places were looked at.</summary>
    private static int Paint((int High, int Wide)[,] spans, int firstRow, int firstColumn, int lastRow, int lastColumn)
    {
        if (firstRow < 0 || firstColumn < 0 || firstRow >= spans.GetLength(0) || firstColumn >= spans.GetLength(1) || lastRow < firstRow || lastColumn < firstColumn)
        {
            return 1;
        }

        lastRow = Math.Min(lastRow, spans.GetLength(0) - 1);
        lastColumn = Math.Min(lastColumn, spans.GetLength(1) - 1);
        var looked = 1;
        for (var r = firstRow; r <= lastRow; r++)
        {
            for (var c = firstColumn; c <= lastColumn; c++)
            {
                if (spans[r, c] != (0, 0))
                {
                    return looked;
                }

                looked++;
            }
        }

        for (var r = firstRow; r <= lastRow; r++)
        {
            for (var c = firstColumn; c <= lastColumn; c++)
            {
                spans[r, c] = (-1, -1);
            }
        }

        spans[firstRow, firstColumn] = (lastRow - firstRow + 1, lastColumn - firstColumn + 1);
        return looked;
    }
}
