using Aggregator.Core.Reports;
using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Writing;

/// <summary>Lays a sheet out the way its form prints it.</summary>
internal static class FormTables
{
    private static readonly FormDefinition Form = Forms.Form2021;

    /// <summary>表一: one band per item of article 20, each with its own head row.</summary>
    public static TableLayout Disclosure(Sheet sheet)
    {
        var cells = new List<LayoutCell>();
        var row = 0;
        foreach (var block in sheet.Form.T1.Rows.Where(r => sheet.PrintsRow("T1", r.Code)).GroupBy(r => r.Block))
        {
            var columns = block.First().Columns;
            cells.Add(new LayoutCell(row++, 0, 1, 4, block.Key, true));
            cells.Add(new LayoutCell(row, 0, 1, 1, "信息内容", true));

            // Three columns of figures; a block with fewer widens its last.
            int Span(int i) => i == columns.Count - 1 ? 3 - i : 1;
            cells.AddRange(columns.Select((code, i) => new LayoutCell(row, 1 + i, 1, Span(i), sheet.Form.T1.Columns.Single(c => c.Code == code).Label, true)));
            row++;
            foreach (var line in block)
            {
                cells.Add(new LayoutCell(row, 0, 1, 1, line.Label, true));
                cells.AddRange(columns.Select((code, i) => new LayoutCell(row, 1 + i, 1, Span(i), TextAt(sheet, "T1", line.Code, code), false)));
                row++;
            }
        }

        return new TableLayout("T1", cells);
    }

    /// <summary>表二: three label columns (stage, group, outcome) and seven of figures under three head rows.</summary>
    public static TableLayout Applications(Sheet sheet)
    {
        const int Labels = 3;
        var cells = new List<LayoutCell>
        {
            new(0, 0, 3, Labels, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", true),
            new(0, Labels, 1, 7, "申请人情况", true),
            new(1, Labels, 2, 1, "自然人", true),
            new(1, Labels + 1, 1, 5, "法人或其他组织", true),
            new(1, Labels + 6, 2, 1, "总计", true),
        };
        cells.AddRange(Form.T2.Columns.Skip(1).Take(5).Select((c, i) => new LayoutCell(2, Labels + 1 + i, 1, 1, c.Label, true)));
        var row = 3;
        Line("new_received", new LayoutCell(row, 0, 1, Labels, LabelOf("new_received"), true));
        Line("carried_in", new LayoutCell(row, 0, 1, Labels, LabelOf("carried_in"), true));
        string? group = null;
        string[] results = [.. sheet.OutcomeRows.Where(r => sheet.PrintsRow("T2", r)), "total"];
        foreach (var code in results)
        {
            var heads = new List<LayoutCell>();
            if (code == results[0])
            {
                heads.Add(new LayoutCell(row, 0, results.Length, 1, "三、本年度办理结果", true));
            }

            var own = GroupOf(code);
            if (own is null)
            {
                heads.Add(new LayoutCell(row, 1, 1, 2, code == Sheet.SingleOtherRow ? "（六）其他处理" : LabelOf(code), true));
            }
            else
            {
                if (own != group)
                {
                    heads.Add(new LayoutCell(row, 1, results.Count(r => GroupOf(r) == own), 1, own, true));
                }

                heads.Add(new LayoutCell(row, 2, 1, 1, LabelOf(code), true));
            }

            group = own;
            Line(code, [.. heads]);
        }

        Line("carried_out", new LayoutCell(row, 0, 1, Labels, LabelOf("carried_out"), true));
        return new TableLayout("T2", cells);

        void Line(string code, params LayoutCell[] heads)
        {
            cells.AddRange(heads);
            cells.AddRange(Form.T2.Columns.Select((c, i) => new LayoutCell(row, Labels + i, 1, 1, TextAt(sheet, "T2", code, c.Code), false)));
            row++;
        }

        static string LabelOf(string code) => Form.T2.Rows.Single(r => r.Code == code).Label;

        static string? GroupOf(string code) => Form.T2.Rows.FirstOrDefault(r => r.Code == code)?.Group;
    }

    /// <summary>表三: one line of fifteen figures under three head rows.</summary>
    public static TableLayout Cases(Sheet sheet)
    {
        var cells = new List<LayoutCell> { new(0, 0, 1, 5, "行政复议", true), new(0, 5, 1, 10, "行政诉讼", true) };
        cells.AddRange(Form.T3.Take(5).Select((c, i) => new LayoutCell(1, i, 2, 1, c.Label, true)));
        cells.Add(new LayoutCell(1, 5, 1, 5, "未经复议直接起诉", true));
        cells.Add(new LayoutCell(1, 10, 1, 5, "复议后起诉", true));
        cells.AddRange(Form.T3.Skip(5).Select((c, i) => new LayoutCell(2, 5 + i, 1, 1, c.Label, true)));
        cells.AddRange(Form.T3.Select((c, i) => new LayoutCell(3, i, 1, 1, TextAt(sheet, "T3", FormDefinition.CasesRow, c.Code), false)));
        return new TableLayout("T3", cells);
    }

    // A table that is not printed is laid out all the same and taken away afterwards.
    private static string TextAt(Sheet sheet, string table, string row, string column) => sheet.At(table, row, column).Text ?? "";
}
