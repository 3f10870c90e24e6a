using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking;

[TestClass]
public class TableDefectsTests
{
    private static readonly string[] Rules = ["SUM_ROW", "SUM_COL", "BALANCE", "T3_SUM"];

    [TestMethod]
    public void A_table_that_adds_up_has_no_defect() => Assert.IsEmpty(Find(Sound()));

    [TestMethod]
    [DataRow("granted", "natural", "SUM_ROW", "SUM_COL")]
    [DataRow("granted", "total", "SUM_ROW", "SUM_COL")]
    [DataRow("new_received", "commercial", "SUM_ROW", "BALANCE")]
    [DataRow("carried_out", "total", "SUM_ROW", "BALANCE")]
    [DataRow("total", "natural", "SUM_ROW", "SUM_COL BALANCE")]
    [DataRow("total", "total", "SUM_ROW", "SUM_COL BALANCE")]
    public void Any_one_wrong_cell_is_one_defect_that_names_it(string row, string column, string rule, string also)
    {
        var finding = Assert.ContainsSingle(Find(Sound().Set("T2", row, column, 77)));
        Assert.AreEqual((rule, also, $"T2!{row}.{column}"), (finding.Rule, string.Join(' ', finding.AlsoBreaks.Select(a => a.Rule)), finding.Evidence[0].Locator));
        StringAssert.Contains(finding.Message, $"最可能有误的是{CellNames.Cell(FormEdition.Form2021, "T2", row, column)}（填写77，应为");
        StringAssert.Contains(finding.Message, $"改正后这{finding.AlsoBreaks.Count + 1}项关系均成立。");
    }

    [TestMethod]
    public void Two_wrong_cells_in_different_places_are_two_defects()
    {
        var findings = Find(Sound().Set("T2", "granted", "natural", 77).Set("T2", "new_received", "commercial", 50));
        CollectionAssert.AreEqual(new[] { "T2!new_received.commercial", "T2!granted.natural" }, findings.Select(f => f.Evidence[0].Locator).ToArray());
    }

    [TestMethod]
    public void Two_wrong_cells_of_one_column_are_told_apart_by_their_rows()
    {
        var findings = Find(Sound().Set("T2", "granted", "natural", 25).Set("T2", "partial", "natural", 13));
        CollectionAssert.AreEqual(new[] { "T2!granted.natural", "T2!partial.natural" }, findings.Select(f => f.Evidence[0].Locator).ToArray());
        StringAssert.Contains(findings[0].Message, "（填写25，应为20）");
        StringAssert.Contains(findings[1].Message, "（填写13，应为6");
    }

    [TestMethod]
    public void Two_cells_wrong_by_the_same_number_are_named_with_the_other_pair_that_would_do()
    {
        var findings = Find(Sound().Set("T2", "granted", "natural", 25).Set("T2", "partial", "commercial", 6));
        Assert.HasCount(2, findings);
        Assert.IsTrue(findings.Exists(f => f.Message.Contains("可能是", StringComparison.Ordinal) && f.Message.Contains("，或", StringComparison.Ordinal)), string.Join('\n', findings.Select(f => f.Message)));
    }

    [TestMethod]
    [DataRow(new[] { 0, 20, 5, 0, 0, 0, 0 }, "右")]
    [DataRow(new[] { 5, 0, 0, 0, 0, 25, 0 }, "左")]
    public void A_row_typed_one_column_off_is_one_defect(int[] printed, string side)
    {
        var draft = Sound();
        foreach (var (column, value) in Forms.Form2021.T2.Columns.Zip(printed))
        {
            draft.Set("T2", "granted", column.Code, value);
        }

        var finding = Assert.ContainsSingle(Find(draft), side);
        StringAssert.Contains(finding.Message, "“（一）予以公开”整行可能错位了一列，按各列关系应依次为20、5、0、0、0、0、25");
        Assert.IsGreaterThan(2, finding.AlsoBreaks.Count);
    }

    [TestMethod]
    public void Two_rows_whose_numbers_changed_places_in_one_column_are_one_defect()
    {
        var finding = Assert.ContainsSingle(Find(Sound().Set("T2", "granted", "natural", 6).Set("T2", "partial", "natural", 20)));
        StringAssert.Contains(finding.Message, "（6和20）可能填错了位置");
    }

    [TestMethod]
    public void A_part_whose_total_went_along_is_one_defect_of_either_row()
    {
        var finding = Assert.ContainsSingle(Find(Sound().Set("T2", "granted", "natural", 23).Set("T2", "granted", "total", 28)));
        Assert.AreEqual(("SUM_COL", "T2/total/natural"), (finding.Rule, finding.Subject));
        StringAssert.Contains(finding.Message, "“自然人”列和“总计”列的两格一并有误（多计3）：“（一）予以公开”，或“（二）部分公开”");
    }

    [TestMethod]
    public void Digits_that_changed_places_are_said_to_have() =>
        StringAssert.Contains(Assert.ContainsSingle(Find(Sound().Set("T2", "total", "total", 23))).Message, "（填写23，应为32，疑为相邻数字颠倒）");

    [TestMethod]
    public void A_block_of_table_three_alone_says_which_cells_it_may_be()
    {
        var finding = Assert.ContainsSingle(Find(Sound().Set("T3", "cases", "review_upheld", 4).Set("T3", "cases", "review_total", 3)));
        StringAssert.Contains(finding.Message, "可能是“行政复议总计”栏（填写3，应为4），或“行政复议结果维持”栏（填写4，应为3）有误，仅凭表内数字不能断定。");
    }

    [TestMethod]
    public void A_table_of_nonsense_is_judged_in_the_end()
    {
        var draft = new ReportDraft();
        var n = 7;
        foreach (var row in Forms.Form2021.T2.Rows)
        {
            foreach (var column in Forms.Form2021.T2.Columns)
            {
                draft.Set("T2", row.Code, column.Code, n = n * 31 % 1009);
            }
        }

        var findings = Find(draft);
        var told = findings.SelectMany(f => f.AlsoBreaks.Select(a => (a.Rule, a.Subject)).Append((f.Rule, f.Subject))).ToHashSet();
        var report = draft.Build();
        string[] columns = [.. Forms.Form2021.T2.Columns.Select(column => column.Code)];
        var broken = Forms.Form2021.T2.Rows.Where(row => columns.SkipLast(1).Sum(column => At(row.Code, column)) != At(row.Code, "total")).Select(row => ("SUM_ROW", $"T2/{row.Code}/total"))
            .Concat(columns.Where(column => Forms.Form2021.T2.Outcomes.Sum(row => At(row.Code, column)) != At("total", column)).Select(column => ("SUM_COL", $"T2/total/{column}")))
            .Concat(columns.Where(column => At("new_received", column) + At("carried_in", column) != At("total", column) + At("carried_out", column)).Select(column => ("BALANCE", $"T2/total/{column}")))
            .ToHashSet();
        Assert.IsTrue(broken.SetEquals(told));

        decimal At(string row, string column) => report.Cell("T2", row, column)!.Value!.Value;
    }

    // 新收 24+6, 结转 2+0; 予以公开 20+5, 部分公开 6+1.
    private static ReportDraft Sound() => new ReportDraft().Row("new_received", 24, 6).Row("carried_in", 3)
        .Row("granted", 20, 5).Row("partial", 6, 1).Row("total", 26, 6).Row("carried_out", 1);

    private static List<Finding> Find(ReportDraft draft) => [.. Rules.SelectMany(rule => RuleExamples.Find(rule, draft))];
}
