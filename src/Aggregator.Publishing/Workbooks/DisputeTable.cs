using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Workbooks;

/// <summary>表三 行政复议、行政诉讼: one row of fifteen numbers, coverage below.</summary>
internal static class DisputeTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(RollUpGrid cells, FormDefinition form, int row)
    {
        cells.Heading(row, Forms.Sections[3]);
        row++;
        Heads(cells, form.T3, row);
        var found = form.T3.Select(c => cells.Find("T3", FormDefinition.CasesRow, c.Code)).ToList();
        string[] labels = ["全市合计", "应纳入", "已纳入"];
        for (var i = 0; i < labels.Length; i++)
        {
            cells.Grid.Merged(row + 3 + i, 1, row + 3 + i, 3, labels[i], Styles.Label);
            cells.Grid.Height(row + 3 + i, 1);
        }

        for (var i = 0; i < found.Count; i++)
        {
            var column = RollUpGrid.FirstValue + i;
            cells.Value(row + 3, column, column, found[i]);
            cells.Grid.Look(row + 4, column, row + 5, column, Styles.Centred);
            cells.Grid.Number(row + 4, column, found[i]?.Expected, "0");
            cells.Grid.Number(row + 5, column, found[i]?.Included, "0");
        }

        var remark = cells.Remark([.. found.OfType<CityCell>()]);
        cells.Grid.Merged(row + 6, 1, row + 6, 3, "未纳入单位及说明", Styles.Label);
        cells.Grid.Merged(row + 6, RollUpGrid.FirstValue, row + 6, RollUpGrid.Last, remark, Styles.Wrapped);
        cells.Grid.Height(row + 6, TextWidth.LinesAt(remark, 130));
    }

    private static void Heads(RollUpGrid cells, IReadOnlyList<FormDefinition.ResultColumn> columns, int row)
    {
        cells.Grid.Merged(row, 1, row + 2, 3, "项目", Styles.Header);
        var column = RollUpGrid.FirstValue;
        foreach (var block in columns.GroupBy(c => c.Block.Split('/')[0], StringComparer.Ordinal))
        {
            cells.Grid.Merged(row, column, row, column + block.Count() - 1, block.Key, Styles.Header);
            foreach (var part in block.GroupBy(c => c.Block, StringComparer.Ordinal))
            {
                var nested = part.Key.Contains('/', StringComparison.Ordinal);
                if (nested)
                {
                    cells.Grid.Merged(row + 1, column, row + 1, column + part.Count() - 1, part.Key.Split('/')[1], Styles.Header);
                }

                foreach (var result in part)
                {
                    cells.Grid.Merged(nested ? row + 2 : row + 1, column, row + 2, column, result.Label, Styles.Header);
                    column++;
                }
            }
        }
    }
}
