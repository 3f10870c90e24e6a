using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Extracting;

/// <summary>A report remembers the labels that are not the form's and what was made of their rows.</summary>
[TestClass]
public sealed class OddLabelTests
{
    private const string Title = "青岚市教育局2023年政府信息公开工作年度报告";

    [TestMethod]
    public void The_forms_own_labels_are_not_odd() => Assert.IsEmpty(Read(FormTables.One2021(Zero), FormTables.Two(Forms.Form2021, Zero)).OddLabels);

    [TestMethod]
    [DataRow("2.重复申请", "2、重复申请")]
    [DataRow("3.危及“三安全一稳定”", "（3） 危及\"三安全一稳定\"")]
    [DataRow("5.属于三类内部事务信息", "5.三类内部事务信息")]
    [DataRow("5.属于三类内部事务信息", "5.属于三类内部事务信息的")]
    public void Another_typing_of_a_label_is_not_odd(string own, string printed) => Assert.IsEmpty(Read(Relabelled(own, printed)).OddLabels);

    [TestMethod]
    public void A_damaged_label_is_kept_with_the_row_it_was_read_as()
    {
        var odd = Assert.ContainsSingle(Read(Relabelled("8.属于行政查询事项", "8.属于查事项")).OddLabels);
        Assert.AreEqual(("T2", "deny_admin_query", "8.属于查事项", false), (odd.Table, odd.Row, odd.Printed, odd.IsRepeated));
    }

    [TestMethod]
    public void A_damaged_label_among_cells_on_lines_of_their_own_does_not_end_the_table()
    {
        var rows = Forms.Form2021.T2.Rows.Select(row => row.Code == "refuse_repeat" ? "2.重申复请件\n2\n0\n0\n0\n0\n0\n2\n" : row.Label + "\n0\n0\n0\n0\n0\n0\n0\n");
        var text = Title + "\n三、收到和处理政府信息公开申请情况\n" + string.Concat(rows) + "四、政府信息公开行政复议、行政诉讼情况\n";
        var report = ReportExtractor.Extract(TestDocuments.FromText(text), "a.txt")[0];
        Assert.AreEqual("refuse_repeat", Assert.ContainsSingle(report.OddLabels).Row);
        Assert.AreEqual(2, report.Cell("T2", "refuse_repeat", "total")!.Value);
    }

    [TestMethod]
    public void A_label_that_lost_letters_is_odd_even_where_it_is_still_known()
    {
        var report = Read(Relabelled("3.要求提供公开出版物", "3.要求公开出版物"));
        Assert.AreEqual("refuse_publication", Assert.ContainsSingle(report.OddLabels).Row);
        Assert.IsNull(report.Cell("T2", "refuse_publication", "total")!.Doubt);
    }

    [TestMethod]
    public void Rows_of_table_one_above_table_two_in_one_sheet_are_no_odd_rows_of_it() =>
        Assert.IsEmpty(Read([.. FormTables.One2021(Zero), .. FormTables.Two(Forms.Form2021, Zero)]).OddLabels);

    [TestMethod]
    public void A_label_copied_from_the_row_above_is_kept_as_repeated()
    {
        var odd = Assert.ContainsSingle(Read(Relabelled("2.重复申请", "1.信访举报投诉类申请")).OddLabels);
        Assert.AreEqual(("refuse_repeat", true), (odd.Row, odd.IsRepeated));
    }

    [TestMethod]
    public void A_row_that_is_no_row_of_the_form_is_kept_without_one()
    {
        var odd = Read(Relabelled("2.重复申请", "以电话方式当场告知的咨询件")).OddLabels;
        Assert.AreEqual((null, "以电话方式当场告知的咨询件"), (Assert.ContainsSingle(odd).Row, odd[0].Printed));
    }

    [TestMethod]
    public void A_damaged_row_of_table_one_is_read_by_the_nearest_free_row_and_doubted()
    {
        var table = FormTables.One2021((row, _) => row == "normative_document" ? "7" : "0");
        var at = Array.FindIndex(table, cells => cells[0].Text == "行政规范性文件");
        table[at][0] = ("行政规范文件件", 1, 1);
        var report = Read(table);
        Assert.AreEqual(("T1", "normative_document"), (Assert.ContainsSingle(report.OddLabels).Table, report.OddLabels[0].Row));
        var cell = report.Cell("T1", "normative_document", "in_force")!;
        Assert.AreEqual(7m, cell.Value);
        StringAssert.Contains(cell.Doubt, "行政规范文件件");
    }

    private static string Zero(string row, string column) => "0";

    private static (string Text, int Rows, int Columns)[][] Relabelled(string own, string printed)
    {
        var table = FormTables.Two(Forms.Form2021, Zero);
        var row = Array.FindIndex(table, cells => cells.Any(cell => cell.Text == own));
        var column = Array.FindIndex(table[row], cell => cell.Text == own);
        table[row][column] = table[row][column] with { Text = printed };
        return table;
    }

    private static Report Read(params (string Text, int Rows, int Columns)[][][] tables) => ReportExtractor.Extract(TestDocuments.FromParts([Title, .. tables]), "a.docx").Single();
}
