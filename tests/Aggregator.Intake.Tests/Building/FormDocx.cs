using Aggregator.Core.Reports;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Merged = (int Row, int Column, int RowSpan, int ColumnSpan, string Text);

namespace Aggregator.Intake.Tests.Building;

/// <summary>A report on the 2021 form as a Word document, every one of its 200 cells told apart from the others.</summary>
internal static class FormDocx
{
    private static readonly FormDefinition Form = Forms.Form2021;

    /// <summary>What the cells hold, by table/row/column.</summary>
    public static IReadOnlyDictionary<string, string> Cells { get; } = Fill();

    public static byte[] Report() => Docx.Of(
        Docx.AddStylesAndNumbering,
        Docx.P("云川市水利局2025年政府信息公开工作年度报告"),
        Docx.Numbered("总体情况", 1),
        Docx.P("2025年，我局收到政府信息公开申请1234件，办结1200件，主动公开信息56条。"),
        Docx.Numbered("主动公开政府信息情况", 1),
        TableOf(Disclosure()),
        Docx.Numbered("收到和处理政府信息公开申请情况", 1),
        TableOf(Applications()),
        Docx.Numbered("因政府信息公开工作被申请行政复议、提起行政诉讼情况", 1),
        TableOf(Cases()),
        Docx.Numbered("存在的主要问题及改进情况", 1),
        Docx.P("全年培训3次，参训82人次。"),
        Docx.Numbered("其他需要报告的事项", 1),
        Docx.P("收取信息处理费0元。"),
        Docx.P("2026年1月20日"));

    private static Dictionary<string, string> Fill()
    {
        var keys = Form.T1.Rows.SelectMany(row => row.Columns.Select(column => $"T1/{row.Code}/{column}"))
            .Concat(Form.T2.Rows.SelectMany(row => Form.T2.Columns.Select(column => $"T2/{row.Code}/{column.Code}")))
            .Concat(Form.T3.Select(column => $"T3/{FormDefinition.CasesRow}/{column.Code}"));
        return keys.Select((key, i) => (key, Text: i % 17 == 3 ? "" : i % 29 == 5 ? "/" : key.EndsWith("/amount", StringComparison.Ordinal) ? "59237.2449" : $"{1001 + i}"))
            .ToDictionary(cell => cell.key, cell => cell.Text);
    }

    private static IEnumerable<Merged> Disclosure()
    {
        var row = 0;
        foreach (var block in Form.T1.Rows.GroupBy(line => line.Block))
        {
            var columns = block.First().Columns;
            var span = 3 / columns.Count;
            yield return (row++, 0, 1, 4, block.Key);
            yield return (row, 0, 1, 1, "信息内容");
            for (var i = 0; i < columns.Count; i++)
            {
                yield return (row, 1 + i * span, 1, span, Form.T1.Columns.Single(column => column.Code == columns[i]).Label);
            }

            row++;
            foreach (var line in block)
            {
                yield return (row, 0, 1, 1, line.Label);
                for (var i = 0; i < columns.Count; i++)
                {
                    yield return (row, 1 + i * span, 1, span, Cells[$"T1/{line.Code}/{columns[i]}"]);
                }

                row++;
            }
        }
    }

    private static IEnumerable<Merged> Applications()
    {
        yield return (0, 0, 3, 3, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）");
        yield return (0, 3, 1, 7, "申请人情况");
        yield return (1, 3, 2, 1, Form.T2.Columns[0].Label);
        yield return (1, 4, 1, 5, "法人或其他组织");
        yield return (1, 9, 2, 1, Form.T2.Columns[6].Label);
        for (var i = 1; i <= 5; i++)
        {
            yield return (2, 3 + i, 1, 1, Form.T2.Columns[i].Label);
        }

        for (var r = 0; r < Form.T2.Rows.Count; r++)
        {
            var (line, row) = (Form.T2.Rows[r], r + 3);
            var isOutside = line.Code is "new_received" or "carried_in" or "carried_out";
            if (line.Code == "granted")
            {
                yield return (row, 0, Form.T2.Rows.Count - 3, 1, "三、本年度办理结果");
            }

            if (line.Group is not null && Form.T2.Rows[r - 1].Group != line.Group)
            {
                yield return (row, 1, Form.T2.Rows.Count(other => other.Group == line.Group), 1, line.Group);
            }

            yield return isOutside ? (row, 0, 1, 3, line.Label) : line.Group is null ? (row, 1, 1, 2, line.Label) : (row, 2, 1, 1, line.Label);
            for (var i = 0; i < Form.T2.Columns.Count; i++)
            {
                yield return (row, 3 + i, 1, 1, Cells[$"T2/{line.Code}/{Form.T2.Columns[i].Code}"]);
            }
        }
    }

    private static IEnumerable<Merged> Cases()
    {
        yield return (0, 0, 1, 5, "行政复议");
        yield return (0, 5, 1, 10, "行政诉讼");
        yield return (1, 5, 1, 5, "未经复议直接起诉");
        yield return (1, 10, 1, 5, "复议后起诉");
        for (var i = 0; i < 15; i++)
        {
            yield return i < 5 ? (1, i, 2, 1, Form.T3[i].Label) : (2, i, 1, 1, Form.T3[i].Label);
            yield return (3, i, 1, 1, Cells[$"T3/{FormDefinition.CasesRow}/{Form.T3[i].Code}"]);
        }
    }

    private static Table TableOf(IEnumerable<Merged> cells)
    {
        var all = cells.ToList();
        var columns = all.Max(cell => cell.Column + cell.ColumnSpan);
        var table = new Table(new TableGrid(Enumerable.Range(0, columns).Select(_ => new GridColumn { Width = $"{9000 / columns}" })));
        foreach (var row in Enumerable.Range(0, all.Max(cell => cell.Row + cell.RowSpan)))
        {
            var here = all.Where(cell => cell.Row <= row && row < cell.Row + cell.RowSpan).OrderBy(cell => cell.Column);
            table.Append((OpenXmlElement)Docx.Row([.. here.Select(cell =>
                Docx.Cell(cell.Row == row ? cell.Text : "", cell.ColumnSpan, cell.RowSpan == 1 ? null : cell.Row == row ? "restart" : "continue"))]));
        }

        return table;
    }
}
