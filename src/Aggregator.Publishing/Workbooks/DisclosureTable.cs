using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;

namespace Aggregator.Publishing.Workbooks;

/// <summary>表一 主动公开: blocks by item of article 20, each with its own columns.</summary>
internal static class DisclosureTable
{
    /// <summary>Writes the table and returns the first row behind it.</summary>
    public static int Write(RollUpGrid cells, FormDefinition form, int row)
    {
        cells.Heading(row, Forms.Sections[1]);
        row++;
        foreach (var block in form.T1.Rows.GroupBy(r => r.Block, StringComparer.Ordinal))
        {
            cells.Grid.Merged(row, 1, row, RollUpGrid.LastValue, block.Key, Styles.Header);
            cells.CoverageHeads(row, row + 1);
            row++;
            var columns = block.First().Columns;
            cells.Grid.Merged(row, 1, row, 3, "信息内容", Styles.Header);
            for (var i = 0; i < columns.Count; i++)
            {
                var (first, last) = Place(i, columns.Count);
                cells.Grid.Merged(row, first, row, last, form.T1.Columns.First(c => c.Code == columns[i]).Label, Styles.Header);
            }

            cells.Grid.Height(row, 1);
            row++;
            foreach (var line in block)
            {
                Line(cells, line, row++);
            }
        }

        return row;
    }

    private static void Line(RollUpGrid cells, FormDefinition.DisclosureRow line, int row)
    {
        cells.Grid.Merged(row, 1, row, 3, line.Label, Styles.Label);
        var found = new List<CityCell>();
        for (var i = 0; i < line.Columns.Count; i++)
        {
            var (first, last) = Place(i, line.Columns.Count);
            var cell = cells.Find("T1", line.Code, line.Columns[i]);
            cells.Value(row, first, last, cell);
            if (cell is not null)
            {
                found.Add(cell);
            }
        }

        cells.CoverageOf(row, found);
    }

    /// <summary>The value columns are shared out among a block's columns; the last one takes what is left.</summary>
    private static (int First, int Last) Place(int index, int count)
    {
        var all = RollUpGrid.LastValue - RollUpGrid.FirstValue + 1;
        var each = all / count;
        var first = RollUpGrid.FirstValue + (index * each);
        return (first, index == count - 1 ? RollUpGrid.LastValue : first + each - 1);
    }
}
