using System.Globalization;
using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.Reading;

/// <summary>Every cell of the national forms, value and state, however a unit lays the tables out in a workbook.</summary>
[TestClass]
public sealed class WorkbookFormTests
{
    [TestMethod]
    [DataRow("2021", "xlsx")]
    [DataRow("2021", "xls")]
    [DataRow("2019", "xlsx")]
    [DataRow("2019", "xls")]
    public void Every_cell_of_a_form_on_one_sheet_is_read(string code, string format)
    {
        var form = FormOf(code);
        var sheet = FormSheet.Whole(form);
        AssertForm(form, format == "xls" ? Ole.Xls("年度报告", sheet.Rows, sheet.Merges) : Book(("年度报告", sheet)));
    }

    [TestMethod]
    [DataRow("2021")]
    [DataRow("2019")]
    public void Every_cell_is_read_where_each_table_has_a_sheet_and_a_cover_stands_in_front(string code)
    {
        var form = FormOf(code);
        AssertForm(form, Book(
            ("封面", new FormSheet().Line("云川市水利局").Line("2025年政府信息公开工作年度报告")),
            ("主动公开", new FormSheet().Line("二、主动公开政府信息情况").Table(FormSheet.One)),
            ("依申请公开", new FormSheet().Line("三、收到和处理政府信息公开申请情况").Table(FormSheet.Two(form))),
            ("复议诉讼", new FormSheet().Line("四、政府信息公开行政复议、行政诉讼情况").Table(FormSheet.Three))));
    }

    [TestMethod]
    public void Every_cell_is_read_where_the_tables_stand_side_by_side()
    {
        var form = Forms.Form2021;
        var sheet = new FormSheet().Line("云川市水利局2025年政府信息公开工作年度报告").Line("")
            .Table(FormSheet.One, 0, 2).Table(FormSheet.Two(form), 5, 2).Table(FormSheet.Three, 16, 2);
        var document = DocumentReader.Read(Book(("年度报告", sheet)), "年报.xlsx");
        Assert.HasCount(3, document.Blocks.OfType<TableBlock>().ToList());
        AssertForm(form, Book(("年度报告", sheet)));
    }

    [TestMethod]
    public void Every_cell_is_read_where_numbers_are_stored_as_text()
    {
        var form = Forms.Form2021;
        var sheet = FormSheet.Whole(form);
        var rows = sheet.Rows.Select(row => row.Select(value => value is double number ? " " + number.ToString(CultureInfo.InvariantCulture) + "\u00A0" : value).ToArray()).ToArray();
        using var workbook = new Xlsx();
        AssertForm(form, workbook.Add("年度报告", rows, sheet.MergeNames).Bytes());
    }

    [TestMethod]
    public void A_template_left_blank_has_blank_cells_and_no_values()
    {
        var sheet = new FormSheet().Line("XX单位2025年政府信息公开工作年度报告")
            .Table(FormTables.One2021((_, _) => "")).Line("三、收到和处理政府信息公开申请情况").Table(FormTables.Two(Forms.Form2021, (_, _) => ""))
            .Line("四、政府信息公开行政复议、行政诉讼情况").Table(FormTables.Three(_ => ""));
        var report = ReportExtractor.Extract(DocumentReader.Read(Book(("模板", sheet)), "模板.xlsx"), "模板.xlsx").Single();
        var cells = report.Figures.Where(figure => figure.Table != "narrative").ToList();
        Assert.HasCount(10 + (Forms.Form2021.T2.Rows.Count * 7) + 15, cells);
        Assert.IsTrue(cells.All(cell => cell.State == FigureState.Blank), string.Join(' ', cells.Select(cell => cell.State).Distinct()));
    }

    [TestMethod]
    public void A_cell_of_the_form_is_placed_by_its_sheet_and_name()
    {
        var document = DocumentReader.Read(Book(("主动公开", new FormSheet().Line("二、主动公开政府信息情况").Table(FormSheet.One))), "年报.xlsx");
        var cell = document.Blocks.OfType<TableBlock>().Single().Grid.At(13, 1)!;
        Assert.AreEqual(("59237.2449", "主动公开!B15", 3), (cell.Text, cell.Locator, cell.ColumnSpan));
    }

    private static FormDefinition FormOf(string code) => code == "2021" ? Forms.Form2021 : Forms.Form2019;

    private static byte[] Book(params (string Name, FormSheet Sheet)[] sheets)
    {
        using var workbook = new Xlsx();
        foreach (var (name, sheet) in sheets)
        {
            workbook.Add(name, sheet.Rows, sheet.MergeNames);
        }

        return workbook.Bytes();
    }

    private static void AssertForm(FormDefinition form, byte[] bytes)
    {
        var document = DocumentReader.Read(bytes, "年报.xlsx");
        Golden.Sound(document);
        var report = ReportExtractor.Extract(document, "年报.xlsx").Single();
        CollectionAssert.AreEqual(new[] { "T1", "T2", "T3" }, report.TablesFound.ToArray(), DocumentDump.Of(document));
        // The layout of 表一 is the one of 2021 in both: what the forms differ in is 表二.
        foreach (var row in Forms.Form2021.T1.Rows)
        {
            foreach (var column in row.Columns)
            {
                AssertCell(report, "T1", row.Code, column);
            }
        }

        foreach (var row in form.T2.Rows)
        {
            foreach (var column in form.T2.Columns)
            {
                AssertCell(report, "T2", row.Code, column.Code);
            }
        }

        foreach (var column in form.T3)
        {
            AssertCell(report, "T3", FormDefinition.CasesRow, column.Code);
        }
    }

    private static void AssertCell(Report report, string table, string row, string column)
    {
        var expected = FormSheet.ValueOf(table, row, column);
        var cell = report.Cell(table, row, column);
        Assert.IsNotNull(cell, $"{table} {row} {column}");
        var state = expected switch { "" => FigureState.Blank, "/" => FigureState.NotApplicable, _ => FigureState.Value };
        Assert.AreEqual((state, state == FigureState.Value ? decimal.Parse(expected, CultureInfo.InvariantCulture) : null), (cell.State, cell.Value), $"{table} {row} {column}");
    }
}
