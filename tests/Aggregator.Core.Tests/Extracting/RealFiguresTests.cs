using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Extracting;

/// <summary>Figures of real reports, laid out in our own tables, must read back cell for cell.</summary>
[TestClass]
public sealed class RealFiguresTests
{
    [TestMethod]
    [DataRow("01_hongze_district_2023.json")]
    [DataRow("05_jinhu_county_2023.json")]
    [DataRow("08_hangzhou_style_city_2025.json")]
    public void Complete_reports_read_back_cell_for_cell(string file)
    {
        var json = JsonDocument.Parse(File.ReadAllText(Needs.Shared("reports", file))).RootElement;
        var one = TableOne(json.GetProperty("table1"));
        var two = TableTwo(json.GetProperty("table2_applications").GetProperty("rows"));
        var three = json.GetProperty("table3_review_litigation").EnumerateArray().Select(Text).ToList();
        var layout = two.ContainsKey(("other_all", "total")) ? Forms.Form2019 : Forms.Form2021;
        var document = TestDocuments.FromParts(
            "某地测试县人民政府2023年政府信息公开工作年度报告",
            "三、收到和处理政府信息公开申请情况",
            FormTables.Two(layout, (row, column) => two[(row, column)]),
            "四、政府信息公开行政复议、行政诉讼情况",
            FormTables.Three(code => three[Forms.Form2021.T3.Select(column => column.Code).ToList().IndexOf(code)]),
            FormTables.One2021((row, column) => one[(row, column)]));

        var report = ReportExtractor.Extract(document, file).Single();

        Assert.AreEqual(FormEdition.Form2021, report.Form);
        CollectionAssert.AreEqual(new[] { "T1", "T2", "T3" }, report.TablesFound.ToArray());
        foreach (var ((row, column), value) in one)
        {
            AssertCell(report, "T1", row, column, value);
        }

        foreach (var ((row, column), value) in two)
        {
            AssertCell(report, "T2", row, column, value);
        }

        for (var i = 0; i < three.Count; i++)
        {
            AssertCell(report, "T3", FormDefinition.CasesRow, Forms.Form2021.T3[i].Code, three[i]);
        }

        Assert.AreEqual(10 + (layout.T2.Rows.Count * 7) + 15, report.Figures.Count(figure => figure.Table != "narrative"));
    }

    private static void AssertCell(Report report, string table, string row, string column, string value)
    {
        var cell = report.Cell(table, row, column);
        Assert.IsNotNull(cell, $"{table} {row} {column}");
        Assert.AreEqual(value.Length == 0 ? FigureState.Blank : FigureState.Value, cell.State, $"{table} {row} {column}");
        Assert.AreEqual(value.Length == 0 ? null : decimal.Parse(value, CultureInfo.InvariantCulture), cell.Value, $"{table} {row} {column}");
        Assert.AreEqual(value, cell.Source.Span.Of(report.Text), $"{table} {row} {column}");
    }

    private static Dictionary<(string, string), string> TableOne(JsonElement table)
    {
        string[] counts = ["issued", "repealed", "in_force"];
        Dictionary<(string, string), string> cells = [];
        for (var i = 0; i < counts.Length; i++)
        {
            cells[("regulation", counts[i])] = Text(table.GetProperty("regulations")[i]);
            cells[("normative_document", counts[i])] = Text(table.GetProperty("normative")[i]);
        }

        cells[("licence", "decisions")] = Text(table.GetProperty("licensing"));
        cells[("penalty", "decisions")] = Text(table.GetProperty("penalty"));
        cells[("coercion", "decisions")] = Text(table.GetProperty("coercion"));
        cells[("admin_fee", "amount")] = Text(table.GetProperty("fees_wan"));
        return cells;
    }

    private static Dictionary<(string, string), string> TableTwo(JsonElement rows)
    {
        Dictionary<(string, string), string> cells = [];
        foreach (var row in rows.EnumerateObject())
        {
            var i = 0;
            foreach (var value in row.Value.EnumerateArray())
            {
                cells[(row.Name, Forms.Form2021.T2.Columns[i++].Code)] = Text(value);
            }
        }

        return cells;
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "" : value.GetRawText();
}
