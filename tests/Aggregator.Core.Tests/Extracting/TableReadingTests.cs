using System.Globalization;
using System.Text;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Extracting;

[TestClass]
public sealed class TableReadingTests
{
    private const string Title = "青岚市教育局2023年政府信息公开工作年度报告";

    [TestMethod]
    public void A_damaged_row_label_takes_the_nearest_free_row_and_is_doubted()
    {
        var table = FormTables.Two(Forms.Form2021, Numbered);
        var row = Array.FindIndex(table, cells => cells.Any(cell => cell.Text.StartsWith("2.其他法律", StringComparison.Ordinal)));
        table[row][0] = ("2.其他法律行政止公开", 1, 1);

        var report = Read(Title, table);

        var cell = report.Cell("T2", "deny_other_law", "natural")!;
        Assert.AreEqual(Numbered("deny_other_law", "natural"), cell.Raw);
        StringAssert.Contains(cell.Doubt, "2.其他法律行政止公开");
        Assert.IsNull(report.Cell("T2", "deny_state_secret", "natural")!.Doubt);
    }

    [TestMethod]
    [DataRow("4.无正当理由大量反复申请", "5.要求行政机关确认或重新出具已获取信息", "refuse_confirm")]
    [DataRow("3.要求提供公开出版物", "2.重复申请", "refuse_repeat")]
    public void A_row_under_its_neighbours_label_is_read_by_its_place_and_doubted(string printed, string own, string code)
    {
        var table = FormTables.Two(Forms.Form2021, Numbered);
        var row = Array.FindIndex(table, cells => cells.Any(cell => cell.Text == own));
        var column = Array.FindIndex(table[row], cell => cell.Text == own);
        table[row][column] = table[row][column] with { Text = printed };

        var report = Read(Title, table);

        foreach (var expected in Forms.Form2021.T2.Rows)
        {
            Assert.AreEqual(Numbered(expected.Code, "natural"), report.Cell("T2", expected.Code, "natural")?.Raw, expected.Code);
        }

        StringAssert.Contains(report.Cell("T2", code, "natural")!.Doubt, printed);
    }

    [TestMethod]
    public void A_table_split_over_two_pages_is_one_table()
    {
        var table = FormTables.Two(Forms.Form2021, Numbered);
        var head = table[..12];
        head[5] = [("三、本年度办理结果", 7, 1), .. head[5][1..]];
        head[7] = [("（三）不予公开", 5, 1), .. head[7][1..]];
        (string, int, int)[][] tail = [.. table[12..].Select((row, i) => i switch
        {
            // The page break repeats the merged cells of the groups.
            0 => [("", 15, 1), ("（三）不予公开", 3, 1), .. row],
            _ => row,
        })];

        var report = Read(Title, head, tail);

        AssertWhole(report);
    }

    [TestMethod]
    public void The_single_row_of_other_outcomes_is_its_own_row_whatever_the_year()
    {
        var report = Read(Title, FormTables.One2021((_, _) => "1"), FormTables.Two(Forms.Form2019, Numbered));
        Assert.AreEqual(FormEdition.Form2021, report.Form);
        Assert.AreEqual(Numbered("other_all", "total"), report.Cell("T2", "other_all", "total")!.Raw);
        Assert.IsNull(report.Cell("T2", "other_misc", "total"));
        Assert.AreEqual(23 * 7, report.Figures.Count(figure => figure.Table == "T2"));
    }

    [TestMethod]
    public void Same_labels_are_told_apart_by_their_group()
    {
        var report = Read(Title, FormTables.Two(Forms.Form2021, Numbered), FormTables.Three(code => code.Length.ToString(CultureInfo.InvariantCulture)));
        AssertWhole(report);
        foreach (var column in Forms.Form2021.T3)
        {
            Assert.AreEqual(column.Code.Length, report.Cell("T3", "cases", column.Code)!.Value, column.Code);
        }
    }

    [TestMethod]
    public void Rows_in_another_order_without_merged_groups_read_the_same()
    {
        var rows = Forms.Form2021.T2.Rows.Reverse().Select(row => FormTables.Row([row.Group ?? "", row.Label, .. Forms.Form2021.T2.Columns.Select(column => Numbered(row.Code, column.Code))]));
        var report = Read(Title, (ValueTuple<string, int, int>[][])[FormTables.Row(["", "项目", .. Forms.Form2021.T2.Columns.Select(column => column.Label)]), .. rows]);
        AssertWhole(report);
    }

    [TestMethod]
    public void What_the_form_has_and_the_file_has_not_is_missing()
    {
        var table = FormTables.Two(Forms.Form2021, Numbered).Where(row => !row.Any(cell => cell.Text == "四、结转下年度继续办理")).ToArray();
        var report = Read(Title, table);
        var cell = report.Cell("T2", "carried_out", "total")!;
        Assert.AreEqual(FigureState.Missing, cell.State);
        Assert.IsNull(cell.Value);
        Assert.AreEqual("表1", cell.Source.Locator);
        CollectionAssert.AreEqual(new[] { "T2" }, report.TablesFound.ToArray());
        Assert.IsNull(report.Cell("T1", "licence", "decisions"));
    }

    [TestMethod]
    public void The_2019_form_has_its_own_columns_and_signed_cells()
    {
        (string, int, int)[][] table =
        [
            [("第二十条第（一）项", 1, 4)],
            FormTables.Row("信息内容", "本年新\n制作数量", "本年新\n公开数量", "对外公开总数量"),
            FormTables.Row("规范性文件", "3", "2", "9"),
            [("第二十条第（五）项", 1, 4)],
            FormTables.Row("信息内容", "上一年项目数量", "本年增/减", "处理决定数量"),
            FormTables.Row("行政许可", "33", "减4", "120"),
            FormTables.Row("其他对外管理服务事项", "/", "", "16"),
            FormTables.Row("信息内容", "采购项目数量", "采购总金额", ""),
            FormTables.Row("政府集中采购", "2", "251000元", ""),
        ];
        var report = Read("青岚市教育局2020年政府信息公开工作年度报告", table);
        Assert.AreEqual(FormEdition.Form2019, report.Form);
        Assert.AreEqual(-4, report.Cell("T1", "licence", "change")!.Value);
        Assert.AreEqual(FigureState.NotApplicable, report.Cell("T1", "other_service", "last_year")!.State);
        Assert.AreEqual(FigureState.Blank, report.Cell("T1", "other_service", "change")!.State);
        Assert.AreEqual(9, report.Cell("T1", "normative_document", "total")!.Value);
        Assert.AreEqual("元", report.Cell("T1", "procurement", "amount")!.Measure);
        Assert.AreEqual(251000, report.Cell("T1", "procurement", "amount")!.Value);
        Assert.AreEqual(FigureState.Missing, report.Cell("T1", "penalty", "decisions")!.State);
    }

    [TestMethod]
    public void Traditional_labels_name_the_same_rows()
    {
        (string, int, int)[][] table =
        [
            FormTables.Row("信息內容", "本年處理決定數量"),
            FormTables.Row("行政許可", "5"),
            FormTables.Row("行政處罰", "7"),
            FormTables.Row("行政強制", "9"),
        ];
        var report = Read(Title, table);
        Assert.AreEqual(5, report.Cell("T1", "licence", "decisions")!.Value);
        Assert.AreEqual(7, report.Cell("T1", "penalty", "decisions")!.Value);
        Assert.AreEqual(9, report.Cell("T1", "coercion", "decisions")!.Value);
    }

    [TestMethod]
    [DataRow("\t")]
    [DataRow(" | ")]
    [DataRow("   ")]
    public void Tables_that_became_lines_are_read_by_their_labels(string separator)
    {
        var text = new StringBuilder(Title).Append("\n三、收到和处理政府信息公开申请情况\n");
        text.AppendJoin(separator, ["申请人情况", .. Forms.Form2021.T2.Columns.Select(column => column.Label)]).Append('\n');
        foreach (var row in Forms.Form2021.T2.Rows)
        {
            text.AppendJoin(separator, [row.Label, .. Forms.Form2021.T2.Columns.Select(column => Numbered(row.Code, column.Code))]).Append('\n');
        }

        text.Append("二、主动公开政府信息情况\n").AppendJoin(separator, ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"]).Append('\n');
        text.AppendJoin(separator, ["行政规范性文件", "3", "1", "14"]).Append('\n');
        text.AppendJoin(separator, ["信息内容", "本年处理决定数量"]).Append('\n').AppendJoin(separator, ["行政许可", "550"]).Append('\n');

        var report = ReportExtractor.Extract(TestDocuments.FromText(text.ToString()), "a.txt").Single();

        AssertWhole(report);
        Assert.AreEqual(14, report.Cell("T1", "normative_document", "in_force")!.Value);
        Assert.AreEqual(550, report.Cell("T1", "licence", "decisions")!.Value);
        CollectionAssert.AreEqual(new[] { "S3", "S2" }, report.Sections.Select(section => section.Code).ToArray());
    }

    [TestMethod]
    public void One_cell_per_line_is_read_where_labels_and_numbers_follow_each_other()
    {
        var text = new StringBuilder(Title).Append('\n').AppendJoin('\n', Forms.Form2021.T2.Columns.Select(column => column.Label)).Append('\n');
        foreach (var row in Forms.Form2021.T2.Rows)
        {
            text.Append(row.Label).Append('\n').AppendJoin('\n', Forms.Form2021.T2.Columns.Select(column => Numbered(row.Code, column.Code))).Append('\n');
        }

        AssertWhole(ReportExtractor.Extract(TestDocuments.FromText(text.ToString()), "a.txt").Single());
    }

    private static string Numbered(string row, string column)
    {
        var rows = Forms.Form2021.T2.Rows.Concat(Forms.Form2019.T2.Rows).Select(r => r.Code).Distinct().ToList();
        var columns = Forms.Form2021.T2.Columns.Select(c => c.Code).ToList();
        return ((rows.IndexOf(row) * 10) + columns.IndexOf(column)).ToString(CultureInfo.InvariantCulture);
    }

    private static void AssertWhole(Report report)
    {
        foreach (var row in Forms.Form2021.T2.Rows)
        {
            foreach (var column in Forms.Form2021.T2.Columns)
            {
                var cell = report.Cell("T2", row.Code, column.Code);
                Assert.AreEqual(Numbered(row.Code, column.Code), cell?.Raw, $"{row.Code} {column.Code}");
                Assert.IsNull(cell!.Doubt);
            }
        }
    }

    private static Report Read(params object[] parts) => ReportExtractor.Extract(TestDocuments.FromParts(parts), "a.docx").Single();
}
