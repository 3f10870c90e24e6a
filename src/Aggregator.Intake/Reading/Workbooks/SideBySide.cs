namespace Aggregator.Intake.Reading.Workbooks;

/// <summary>
/// Tells tables that stand beside each other on a sheet: an empty column between them that no merged cell bridges, and both sides tables of
/// their own, with labels and numbers. A blank column inside one table leaves its numbers without labels on one side.
/// </summary>
internal static class SideBySide
{
    public static IReadOnlyList<ColumnRange> Of(Sheet sheet, SheetRegion region)
    {
        var (top, bottom) = (region.Rows[0].Index, region.Rows[^1].Index);
        var left = region.Rows.Where(row => row.Filled > 0).Min(row => row.First);
        var right = region.Rows.Max(row => row.Last);
        var used = new bool[right + 2];
        foreach (var row in region.Rows)
        {
            for (var column = Math.Max(row.First, 0); column <= row.Last; column++)
            {
                used[column] |= row.Cells[column].Length > 0;
            }
        }

        foreach (var merge in Enumerable.Range(top, bottom - top + 1).SelectMany(row => sheet.MergesFrom[row]).Where(merge => merge.FirstColumn <= right))
        {
            Array.Fill(used, true, merge.FirstColumn, Math.Min(merge.LastColumn, right) - merge.FirstColumn + 1);
        }

        var parts = new List<ColumnRange>();
        for (var column = left; column <= right; column++)
        {
            var first = column;
            while (used[column])
            {
                column++;
            }

            if (column > first)
            {
                parts.Add(new ColumnRange(first, column - 1));
            }
        }

        return parts.Count > 1 && parts.All(part => IsTable(region, part)) ? parts : [new ColumnRange(left, right)];
    }

    private static bool IsTable(SheetRegion region, ColumnRange part)
    {
        var (labels, numbers) = (false, false);
        foreach (var row in region.Rows)
        {
            for (var column = part.First; column <= Math.Min(part.Last, row.Last); column++)
            {
                labels |= row.Cells[column].Any(Spaces.IsCjk);
                numbers |= SheetRegions.IsNumber(row.Cells[column]);
            }
        }

        return labels && numbers && part.Last > part.First;
    }
}
