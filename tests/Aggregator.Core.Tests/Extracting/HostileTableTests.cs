using System.Diagnostics;
using System.Globalization;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Extracting;

/// <summary>Tables no form has: each would take minutes if a reader compared every row with every other.</summary>
[TestClass]
public sealed class HostileTableTests
{
    private const int Rows = 100_000;

    private const string Title = "青岚市水务局2023年政府信息公开工作年度报告";

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow("规章", "1", "2", "3")]
    [DataRow("属于国家秘蜜的信息", "1", "2", "3")]
    [DataRow("结果维持", "结果纠正", "其他结果", "尚未审结")]
    [DataRow("自然人", "商业企业", "其他", "总计")]
    [DataRow("本年制发件数", "本年废止件数", "行政许可", "12")]
    [DataRow("指标", "单位", "数量", "12")]
    [Timeout(120_000)]
    public void A_table_of_a_hundred_thousand_rows_is_read_in_bounded_time(params string[] cells) =>
        Measure(() => ReportExtractor.Extract(TestDocuments.FromParts(Title, Enumerable.Repeat(FormTables.Row([.. cells]), Rows).ToArray()), "a.html").Single());

    [TestMethod]
    [Timeout(120_000)]
    public void Thousands_of_tables_are_read_in_bounded_time()
    {
        var form = FormTables.Two(Forms.Form2021, (row, _) => row.Length.ToString(CultureInfo.InvariantCulture));
        object[] parts = [Title, .. Enumerable.Range(0, 2000).SelectMany(_ => new object[] { form, FormTables.Three(_ => "1"), FormTables.One2021((_, _) => "1") })];
        var document = TestDocuments.FromParts(parts);
        var report = Measure(() => ReportExtractor.Extract(document, "a.html").Single());
        Assert.AreEqual(200, report.Figures.Count(figure => figure.Table != "narrative"));
    }

    [TestMethod]
    [Timeout(120_000)]
    public void Damaged_labels_without_end_are_guessed_only_so_often()
    {
        var rows = Enumerable.Range(0, 4000).Select(i => FormTables.Row([string.Concat(Enumerable.Repeat("属于国家秘蜜信息", 10)) + i.ToString(CultureInfo.InvariantCulture), .. Enumerable.Repeat("1", 7)]));
        (string, int, int)[][] table = [FormTables.Row(["", .. Forms.Form2021.T2.Columns.Select(column => column.Label)]), FormTables.Row(["一、本年新收政府信息公开申请数量", .. Enumerable.Repeat("1", 7)]), .. rows];
        var report = Measure(() => ReportExtractor.Extract(TestDocuments.FromParts([Title, .. Enumerable.Repeat<object>(table, 20)]), "a.html").Single());
        Assert.AreEqual(1m, report.Cell("T2", "new_received", "total")!.Value);
    }

    [TestMethod]
    public void A_line_of_thousands_of_cells_is_no_row_of_the_table_below_it()
    {
        string[] lines = [Title, string.Join('\t', Enumerable.Repeat("1", 3000)), "指标\t单位\t数量", "主动公开政府信息数\t条\t12", "收到政府信息公开申请总数\t件\t7"];
        var report = ReportExtractor.Extract(TestDocuments.FromText(string.Join('\n', lines)), "a.txt").Single();
        CollectionAssert.AreEqual((decimal?[])[12m, 7m], report.Figures.Where(figure => figure.Table != "narrative").Select(figure => figure.Value).ToArray());
    }

    [TestMethod]
    [DataRow("主动公开政府信息数 条 1")]
    [DataRow("当面申请数")]
    [DataRow("指标 单位 数量")]
    [DataRow("结果维持\t结果纠正")]
    [DataRow("云川市水利局2023年政府信息公开工作年度报告")]
    [DataRow("第1篇 云川市水利局2023年政府信息公开工作年度报告")]
    [Timeout(120_000)]
    public void A_text_of_a_hundred_thousand_lines_is_read_in_bounded_time(string line)
    {
        var reports = Measure(() => ReportExtractor.Extract(TestDocuments.FromText(Title + "\n" + string.Concat(Enumerable.Repeat(line + "\n", Rows))), "a.txt"));
        Assert.HasCount(1, reports);
        Assert.IsLessThanOrEqualTo(2500, reports[0].Figures.Count);
    }

    [TestMethod]
    [Timeout(120_000)]
    public void More_rows_than_any_statistics_table_has_are_cut_with_a_doubt()
    {
        var rows = Enumerable.Range(0, 3000).Select(i => FormTables.Row($"自定指标{i}", "条", i));
        var report = Measure(() => ReportExtractor.Extract(TestDocuments.FromParts(Title, (ValueTuple<string, int, int>[][])[FormTables.Row("指标", "单位", "数量"), .. rows]), "a.html").Single());
        var figures = report.Figures.Where(figure => figure.Table == "appendix").ToList();
        Assert.HasCount(1000, figures);
        StringAssert.Contains(figures[^1].Doubt, "1000行");
    }

    private T Measure<T>(Func<T> read)
    {
        var watch = Stopwatch.StartNew();
        var result = read();
        TestContext.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TestContext.TestName}: {watch.ElapsedMilliseconds} ms"));
        return result;
    }
}
