using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Extracting;

/// <summary>表三 with the results named once: the kinds of cases stand as rows or as columns.</summary>
[TestClass]
public sealed class CrosswiseTable3Tests
{
    private const string Title = "青岚市水利局2023年政府信息公开工作年度报告";

    private static readonly string[] Results = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];

    [TestMethod]
    [DataRow("行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）")]
    [DataRow("一、行政复议", "未经复议直接起诉", "经复议后起诉")]
    [DataRow("行政复议（件）", "二、行政诉讼—直接起诉", "三、行政诉讼—复议后起诉")]
    public void Kinds_as_rows_are_read_below_one_row_of_results(string review, string direct, string after)
    {
        (string, int, int)[][] table =
        [
            Row(["类型", .. Results]),
            Row([review, "1", "2", "3", "4", "10"]),
            Row([direct, "5", "0", "0", "1", "6"]),
            Row([after, "0", "7", "", "/", "7"]),
        ];
        AssertCells(Read(table), "1 2 3 4 10 5 0 0 1 6 0 7  / 7");
    }

    [TestMethod]
    public void Kinds_as_rows_under_a_merged_cell_keep_their_order_in_the_file()
    {
        (string, int, int)[][] table =
        [
            [("项目", 1, 2), .. Row(Results)],
            [("行政诉讼", 2, 1), .. Row(["复议后起诉", "0", "7", "0", "0", "7"])],
            Row(["未经复议直接起诉", "5", "0", "0", "1", "6"]),
            [("行政复议", 1, 2), .. Row(["1", "2", "3", "4", "10"])],
        ];
        AssertCells(Read(table), "1 2 3 4 10 5 0 0 1 6 0 7 0 0 7");
    }

    [TestMethod]
    public void Kinds_as_columns_are_read_beside_one_column_of_results()
    {
        string[][] numbers = [["1", "5", "0"], ["2", "0", "7"], ["3", "0", "0"], ["4", "1", "0"], ["10", "6", "7"]];
        (string, int, int)[][] table =
        [
            [("结果", 2, 1), ("行政复议", 2, 1), ("行政诉讼", 1, 2)],
            Row(["未经复议直接起诉", "复议后起诉"]),
            .. Results.Select((result, i) => Row([result, .. numbers[i]])),
        ];
        AssertCells(Read(table), "1 2 3 4 10 5 0 0 1 6 0 7 0 0 7");
    }

    [TestMethod]
    public void A_row_of_sums_is_of_no_kind()
    {
        (string, int, int)[][] table =
        [
            Row(["类型", .. Results]),
            Row(["行政复议", "1", "0", "0", "0", "1"]),
            Row(["未经复议直接起诉", "2", "0", "0", "0", "2"]),
            Row(["复议后起诉", "3", "0", "0", "0", "3"]),
            Row(["合计", "6", "0", "0", "0", "6"]),
        ];
        AssertCells(Read(table), "1 0 0 0 1 2 0 0 0 2 3 0 0 0 3");
    }

    [TestMethod]
    public void A_kind_the_table_does_not_name_is_missing()
    {
        (string, int, int)[][] table =
        [
            Row(["类型", .. Results]),
            Row(["行政复议", "1", "0", "0", "0", "1"]),
            Row(["复议后起诉", "3", "0", "0", "0", "3"]),
        ];
        var report = Read(table);
        Assert.AreEqual(FigureState.Missing, report.Cell("T3", "cases", "direct_suit_total")!.State);
        Assert.AreEqual(3, report.Cell("T3", "cases", "suit_after_review_total")!.Value);
    }

    private static (string, int, int)[] Row(string[] texts) => [.. texts.Select(text => (text, 1, 1))];

    private static Report Read((string, int, int)[][] table) =>
        ReportExtractor.Extract(TestDocuments.FromParts(Title, "四、政府信息公开行政复议、行政诉讼情况", table), "a.docx").Single();

    private static void AssertCells(Report report, string expected) =>
        Assert.AreEqual(expected, string.Join(' ', Forms.Form2021.T3.Select(column => report.Cell("T3", "cases", column.Code)!.Raw)));
}
