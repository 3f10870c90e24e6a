using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Publishing.Texts;

namespace Aggregator.Publishing.Workbooks;

/// <summary>表二 依申请公开: rows by outcome, columns by applicant.</summary>
internal static class RequestTable
{
    private const string Corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

    /// <summary>Writes the table and returns the first row behind it.</summary>
    public static int Write(RollUpGrid cells, FormDefinition form, int row)
    {
        cells.Heading(row, Forms.Sections[2]);
        row = Heads(cells, form, row + 1);
        var rows = form.T2.Rows;
        var outcomes = form.T2.Outcomes.Count() + 1;
        string? group = null;
        foreach (var line in rows)
        {
            var isOutcome = line.Code is not ("new_received" or "carried_in" or "carried_out");
            if (!isOutcome)
            {
                cells.Grid.Merged(row, 1, row, 3, line.Label, Styles.Label);
            }
            else
            {
                if (line.Code == form.T2.Outcomes.First().Code)
                {
                    cells.Grid.Merged(row, 1, row + outcomes - 1, 1, "三、本年度办理结果", Styles.Label);
                }

                if (line.Group is null)
                {
                    cells.Grid.Merged(row, 2, row, 3, line.Label, Styles.Label);
                }
                else
                {
                    if (line.Group != group)
                    {
                        cells.Grid.Merged(row, 2, row + rows.Count(r => r.Group == line.Group) - 1, 2, line.Group, Styles.Label);
                    }

                    cells.Grid.Merged(row, 3, row, 3, line.Label, Styles.Label);
                }
            }

            group = line.Group;
            Values(cells, form, line, row++);
        }

        return row;
    }

    private static int Heads(RollUpGrid cells, FormDefinition form, int row)
    {
        var columns = form.T2.Columns;
        cells.Grid.Merged(row, 1, row + 2, 3, Corner, Styles.Header);
        cells.Grid.Merged(row, RollUpGrid.FirstValue, row, RollUpGrid.LastValue, "申请人情况", Styles.Header);
        cells.Grid.Merged(row + 1, RollUpGrid.FirstValue, row + 2, RollUpGrid.FirstValue, columns[0].Label, Styles.Header);
        cells.Grid.Merged(row + 1, RollUpGrid.FirstValue + 1, row + 1, RollUpGrid.LastValue - 1, "法人或其他组织", Styles.Header);
        cells.Grid.Merged(row + 1, RollUpGrid.LastValue, row + 2, RollUpGrid.LastValue, columns[^1].Label, Styles.Header);
        for (var i = 1; i < columns.Count - 1; i++)
        {
            cells.Grid.Merged(row + 2, RollUpGrid.FirstValue + i, row + 2, RollUpGrid.FirstValue + i, columns[i].Label, Styles.Header);
        }

        cells.CoverageHeads(row, row + 2);
        cells.Grid.Height(row + 2, 2);
        return row + 3;
    }

    private static void Values(RollUpGrid cells, FormDefinition form, FormDefinition.OutcomeRow line, int row)
    {
        var found = form.T2.Columns.Select(c => cells.Find("T2", line.Code, c.Code)).ToList();
        for (var i = 0; i < found.Count; i++)
        {
            cells.Value(row, RollUpGrid.FirstValue + i, RollUpGrid.FirstValue + i, found[i]);
        }

        cells.CoverageOf(row, [.. found.OfType<CityCell>()]);
        cells.Grid.Height(row, TextWidth.LinesAt(line.Label, line.Group is null ? 45 : 34));
    }
}
