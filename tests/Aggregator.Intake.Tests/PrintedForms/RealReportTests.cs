using System.Globalization;
using System.Text.Json;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.PrintedForms;

/// <summary>The figures of published reports, printed anew in every format, read back cell for cell.</summary>
[TestClass]
public sealed class RealReportTests
{
    private static readonly string[] Counts2021 = ["issued", "repealed", "in_force"];

    private static readonly string[] Counts2019 = ["made", "disclosed", "total"];

    private static readonly string[] Items2019 = ["last_year", "change", "decisions"];

    private static readonly string[] Formats = ["html", "docx", "xlsx", "tab", "pipe", "space", "line"];

    public static IEnumerable<object[]> Cases =>
        from file in new[] { "01_hongze_district_2023", "05_jinhu_county_2023", "08_hangzhou_style_city_2025", "23_changtu_bureau_2021_outdated_form", "24_songjianghe_town_2020_wrong_year", "35_xiongxian_township_2019_blank_template" }
        from format in Formats
        select new object[] { file, format };

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_published_reports_cells_read_back_with_their_state(string file, string format)
    {
        var json = JsonDocument.Parse(File.ReadAllText(Needs.Shared("reports", file + ".json"))).RootElement;
        var is2019 = json.GetProperty("format").GetString()!.StartsWith("2019", StringComparison.Ordinal);
        var cells = Cells(json);
        var isBlank = cells.Count == 0;
        if (isBlank && format is "space" or "line")
        {
            // A blank form that lost its cells has labels and no place for a number.
            return;
        }

        string Value(string table, string row, string column) => cells.GetValueOrDefault($"{table} {row} {column}", isBlank ? "" : "0");
        var layout = is2019 || cells.ContainsKey("T2 other_all total") ? Forms.Form2019 : Forms.Form2021;
        string One(string row, string column) => Value("T1", row, column);
        var (bytes, name) = PrintedReport.Of(
            format,
            $"某地测试县人民政府{json.GetProperty("report_year").GetInt32()}年政府信息公开工作年度报告",
            "一、总体情况",
            "二、主动公开政府信息情况",
            is2019 ? FormTables.One2019(One) : FormTables.One2021(One),
            "三、收到和处理政府信息公开申请情况",
            FormTables.Two(layout, (row, column) => Value("T2", row, column)),
            "四、政府信息公开行政复议、行政诉讼情况",
            FormTables.Three(column => Value("T3", FormDefinition.CasesRow, column)),
            "五、存在的主要问题及改进情况",
            "六、其他需要报告的事项");

        var report = ReportExtractor.Extract(DocumentReader.Read(bytes, name), name).Single();

        Assert.AreEqual(is2019 ? FormEdition.Form2019 : FormEdition.Form2021, report.Form);
        var wrong = report.Figures.Where(figure => figure.Table != "narrative").Where(figure =>
        {
            var raw = Value(figure.Table, figure.Row, figure.Column);
            var expected = raw.Length == 0 ? ((FigureState State, decimal? Value))(FigureState.Blank, null) : (FigureState.Value, decimal.Parse(raw, CultureInfo.InvariantCulture));
            return (figure.State, figure.Value) != expected || figure.Raw != raw && (raw.Length > 0 || format != "docx") || (figure.Doubt is not null && raw.Length > 0);
        });
        Assert.AreEqual("", string.Join('\n', wrong.Select(figure => $"{figure.Table} {figure.Row} {figure.Column}: {figure.State} “{figure.Raw}” {figure.Doubt}")));

        // A text editor's lines of a label and tabs keep no cell where a whole block is blank.
        Assert.AreEqual((is2019 ? isBlank && format == "tab" ? 0 : 22 : 10) + (layout.T2.Rows.Count * 7) + 15, report.Figures.Count(figure => figure.Table != "narrative"));
    }

    private static Dictionary<string, string> Cells(JsonElement json)
    {
        Dictionary<string, string> cells = [];
        void Row(string row, JsonElement values, params string[] columns)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                cells[$"T1 {row} {columns[i]}"] = Raw(values.ValueKind == JsonValueKind.Array ? values[i] : values);
            }
        }

        if (json.TryGetProperty("table1", out var one) && one.ValueKind == JsonValueKind.Object)
        {
            Row("regulation", one.GetProperty("regulations"), Counts2021);
            Row("normative_document", one.GetProperty("normative"), Counts2021);
            Row("licence", one.GetProperty("licensing"), "decisions");
            Row("penalty", one.GetProperty("penalty"), "decisions");
            Row("coercion", one.GetProperty("coercion"), "decisions");
            Row("admin_fee", one.GetProperty("fees_wan"), "amount");
        }

        if (json.TryGetProperty("table1_2019", out var old))
        {
            (string Name, string Row, string[] Columns)[] rows =
            [
                ("regulations", "regulation", Counts2019), ("normative", "normative_document", Counts2019), ("licensing", "licence", Items2019), ("other_services", "other_service", Items2019),
                ("penalty", "penalty", Items2019), ("coercion", "coercion", Items2019), ("fees", "admin_fee", Items2019[..2]), ("procurement", "procurement", ["projects", "amount"]),
            ];
            foreach (var (name, row, columns) in rows.Where(row => old.TryGetProperty(row.Name, out _)))
            {
                Row(row, old.GetProperty(name), columns);
            }
        }

        if (json.TryGetProperty("table2_applications", out var two))
        {
            foreach (var row in two.GetProperty("rows").EnumerateObject())
            {
                foreach (var (i, column) in Forms.Form2021.T2.Columns.Index())
                {
                    cells[$"T2 {row.Name} {column.Code}"] = Raw(row.Value[i]);
                }
            }
        }

        if (json.TryGetProperty("table3_review_litigation", out var three))
        {
            foreach (var (i, column) in Forms.Form2021.T3.Index())
            {
                cells[$"T3 {FormDefinition.CasesRow} {column.Code}"] = Raw(three[i]);
            }
        }

        return cells;
    }

    private static string Raw(JsonElement value) => value.ValueKind == JsonValueKind.Null ? "" : value.GetRawText();
}
