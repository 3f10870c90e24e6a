using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class RowsAddUpTests
{
    [TestMethod]
    public void A_row_whose_total_is_the_sum_passes() => RuleExamples.None("SUM_ROW", new ReportDraft().Row("granted", 3, 2).Row("total", 3, 2).Row("new_received", 3, 2));

    [TestMethod]
    public void A_row_whose_total_differs_fails_with_both_numbers_and_the_difference()
    {
        var finding = RuleExamples.One("SUM_ROW", new ReportDraft().Row("new_received", 10, 2).Set("T2", "new_received", "total", 13));
        Assert.AreEqual(("12", "13", 1m), (finding.Expected, finding.Actual, finding.Difference));
        Assert.AreEqual("T2/new_received/total", finding.Subject);
        StringAssert.Contains(finding.Message, "表二 依申请公开“一、本年新收政府信息公开申请数量”行：各列之和为12，总计栏填写13，相差1。");
    }

    [TestMethod]
    public void A_blank_beside_a_filled_total_counts_as_zero_and_the_message_says_so()
    {
        var finding = RuleExamples.One("SUM_ROW", new ReportDraft().Row("granted", 0).Set("T2", "granted", "research", FigureState.Blank).Set("T2", "granted", "total", 4));
        StringAssert.Contains(finding.Message, "“科研机构”列按0计");
    }

    [TestMethod]
    public void A_row_without_any_number_is_left_to_the_rule_for_blanks()
    {
        var draft = new ReportDraft();
        foreach (var column in Forms.Form2021.T2.Columns)
        {
            draft.Set("T2", "granted", column.Code, FigureState.Blank);
        }

        RuleExamples.None("SUM_ROW", draft);
    }

    [TestMethod]
    [DataRow(FigureState.Masked, "xx", "占位符")]
    [DataRow(FigureState.Text, "若干", "不是数字")]
    [DataRow(FigureState.Missing, "", "缺失")]
    public void A_cell_without_a_number_makes_the_row_not_assessable(FigureState state, string raw, string reason)
    {
        var finding = RuleExamples.One("SUM_ROW", new ReportDraft().Set("T2", "granted", "natural", state, raw));
        Assert.AreEqual(Outcome.NotAssessable, finding.Outcome);
        StringAssert.Contains(finding.Message, reason);
    }

    [TestMethod]
    public void One_wrong_cell_is_one_finding_of_its_row_that_tells_of_the_column()
    {
        var draft = new ReportDraft().Row("new_received", 5).Row("granted", 5).Row("total", 5).Set("T2", "granted", "natural", 8);
        var row = RuleExamples.One("SUM_ROW", draft);
        RuleExamples.None("SUM_COL", draft);
        Assert.AreEqual("T2!granted.natural", row.Evidence[0].Locator);
        Assert.AreEqual(new BrokenRelation("SUM_COL", "T2/total/natural", "8", "5", -3), Assert.ContainsSingle(row.AlsoBreaks));
        StringAssert.Contains(row.Message, "最可能有误的是“（一）予以公开”行“自然人”列（填写8，应为5）；它同时使“自然人”列合计（相差-3）不符，改正后这2项关系均成立。");
    }

    [TestMethod]
    public void A_wrong_grand_total_explains_row_column_and_balance()
    {
        var draft = new ReportDraft().Row("new_received", 5).Row("granted", 5).Row("total", 5).Set("T2", "total", "total", 6);
        var finding = RuleExamples.One("SUM_ROW", draft);
        Assert.AreEqual("T2!total.total", finding.Evidence[0].Locator);
        Assert.AreEqual("SUM_COL BALANCE", string.Join(' ', finding.AlsoBreaks.Select(also => also.Rule)));
        RuleExamples.None("SUM_COL", draft);
        RuleExamples.None("BALANCE", draft);
    }
}
