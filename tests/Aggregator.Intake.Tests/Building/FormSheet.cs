using System.Globalization;
using System.Text;
using Aggregator.Core.Reports;
using Aggregator.Intake.Reading.Workbooks;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Building;

/// <summary>A whole invented report on a national form, laid out on a sheet: lines of text and the three tables with their merged cells.</summary>
internal sealed class FormSheet
{
    private readonly List<object?[]> _rows = [];
    private readonly List<MergedRange> _merges = [];

    public object?[][] Rows => [.. _rows];

    public MergedRange[] Merges => [.. _merges];

    /// <summary>The merged ranges as a workbook names them.</summary>
    public string[] MergeNames => [.. _merges.Select(merge => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + merge.FirstColumn)}{merge.FirstRow + 1}:{(char)('A' + merge.LastColumn)}{merge.LastRow + 1}"))];

    /// <summary>The value a cell of the form has in the tests: a different one in almost every cell, some large, some blank, some not applicable.</summary>
    public static string ValueOf(string table, string row, string column)
    {
        // Not string.GetHashCode, which changes from run to run.
        var hash = $"{table}.{row}.{column}".Aggregate(17, (sum, c) => (sum * 31 + c) % 1_000_003);
        return (hash % 23) switch
        {
            0 => "",
            1 => "/",
            _ when column == "amount" => "59237.2449",
            _ => (hash % 7 == 0 ? hash : hash % 97).ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <summary>A report as most units lay it out: everything on one sheet, one under the other.</summary>
    public static FormSheet Whole(FormDefinition form) => new FormSheet()
        .Line("云川市水利局2025年政府信息公开工作年度报告").Line("一、总体情况").Line("2025年，本机关共办理申请12件，培训3次。")
        .Line("二、主动公开政府信息情况").Table(One).Line("三、收到和处理政府信息公开申请情况").Table(Two(form))
        .Line("四、政府信息公开行政复议、行政诉讼情况").Table(Three)
        .Line("五、存在的主要问题及改进情况").Line("公开的时效有待提高，下一步加强培训。").Line("六、其他需要报告的事项").Line("无。").Line("云川市水利局").Line("2026年1月20日");

    public static (string Text, int Rows, int Columns)[][] One => FormTables.One2021((row, column) => ValueOf("T1", row, column));

    public static (string Text, int Rows, int Columns)[][] Three => FormTables.Three(column => ValueOf("T3", FormDefinition.CasesRow, column));

    public static (string Text, int Rows, int Columns)[][] Two(FormDefinition form) => FormTables.Two(form, (row, column) => ValueOf("T2", row, column));

    public FormSheet Line(string text)
    {
        _rows.Add([text]);
        return this;
    }

    /// <summary>Lays a table under what is there, or from a column and row given; numbers become numbers.</summary>
    public FormSheet Table((string Text, int Rows, int Columns)[][] table, int left = 0, int top = -1)
    {
        top = top < 0 ? _rows.Count : top;
        var taken = new HashSet<(int, int)>();
        for (var r = 0; r < table.Length; r++)
        {
            var column = left;
            foreach (var (text, high, wide) in table[r])
            {
                while (taken.Contains((top + r, column)))
                {
                    column++;
                }

                Put(top + r, column, text);
                for (var i = 0; i < high * wide; i++)
                {
                    taken.Add((top + r + i / wide, column + i % wide));
                }

                if (high > 1 || wide > 1)
                {
                    _merges.Add(new MergedRange(top + r, column, top + r + high - 1, column + wide - 1));
                }
            }
        }

        return this;
    }

    /// <summary>The sheet as a web page.</summary>
    public string Page()
    {
        var page = new StringBuilder("<html><head><meta charset=\"utf-8\"><title>年度报告</title></head><body>\n<table border=\"1\">\n");
        for (var r = 0; r < _rows.Count; r++)
        {
            page.Append("<tr>");
            for (var c = 0; c < _rows[r].Length; c++)
            {
                var merge = _merges.Append(new MergedRange(r, c, r, c)).First(m => r >= m.FirstRow && r <= m.LastRow && c >= m.FirstColumn && c <= m.LastColumn);
                if ((merge.FirstRow, merge.FirstColumn) == (r, c))
                {
                    page.Append(CultureInfo.InvariantCulture, $"<td rowspan=\"{merge.LastRow - r + 1}\" colspan=\"{merge.LastColumn - c + 1}\"><p>{_rows[r][c]}</p></td>");
                }
            }

            page.Append("</tr>\n");
        }

        return page.Append("</table></body></html>").ToString();
    }

    private void Put(int row, int column, string text)
    {
        while (_rows.Count <= row)
        {
            _rows.Add([]);
        }

        if (_rows[row].Length <= column)
        {
            _rows[row] = [.. _rows[row], .. new object?[column + 1 - _rows[row].Length]];
        }

        _rows[row][column] = text.Length == 0 ? null : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : text;
    }
}
