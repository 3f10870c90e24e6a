using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class NarrativeAgreesWithTablesTests
{
    private static ReportDraft Draft() => new ReportDraft().Row("new_received", 90).Row("carried_in", 10).Row("granted", 95).Row("total", 95).Row("carried_out", 5);

    [TestMethod]
    public void A_suit_over_a_filing_is_no_filed_case() => RuleExamples.One("TEXT_TABLE", new ReportDraft()
        .Set("T3", "cases", "review_upheld", 1).Set("T3", "cases", "review_total", 1).State("reconsideration_cases", 11, "因养殖场备案公开引起的行政复议{n}件。"));

    [TestMethod]
    [DataRow(90)]
    [DataRow(100)]
    public void Received_may_mean_new_or_new_and_carried(int said) => RuleExamples.None("TEXT_TABLE", Draft().State("requests_received_total", said, "2025年收到申请{n}件。"));

    [TestMethod]
    public void Both_readings_must_fail_before_a_finding()
    {
        var finding = RuleExamples.One("TEXT_TABLE", Draft().State("requests_received_total", 98, "2025年收到申请{n}件。"));
        Assert.AreEqual(("90或100", "98"), (finding.Expected, finding.Actual));
        StringAssert.Contains(finding.Message, "原文：“2025年收到申请98件”");
    }

    [TestMethod]
    [DataRow("区政府办代表区政府受理{n}件。")]
    [DataRow("其中市级备案{n}件。")]
    [DataRow("2024年新收{n}件。")]
    [DataRow("新收{n}余件。")]
    [DataRow("比上年度的{n}件有所上升。")]
    [DataRow("另有下属事业单位受理{n}件。")]
    [DataRow("受上级机关委托代收{n}件。")]
    [DataRow("服务中心受理{n}件，自行答复，不计入本表。")]
    [DataRow("1月至6月新收{n}件。")]
    [DataRow("更正：新收{n}件系漏计所致。")]
    [DataRow("征地拆迁一类的申请新收{n}件。")]
    [DataRow("房屋租赁登记一类新收申请{n}件。")]
    public void Another_scope_another_year_and_about_are_not_compared(string phrase) => RuleExamples.None("TEXT_TABLE", Draft().State("requests_new", 17, phrase));

    [TestMethod]
    public void What_is_carried_over_is_compared_though_joined_as_a_part() =>
        Assert.AreEqual("5", RuleExamples.One("TEXT_TABLE", Draft().State("requests_carried_out", 15, "办理答复，其中结转下年度继续办理{n}件。")).Expected);

    [TestMethod]
    [DataRow("行政许可办理设{n}个岗，新入职人员由骨干带教。", 0)]
    [DataRow("行政许可办理{n}个。", 1)]
    public void Posts_and_windows_are_no_decisions(string phrase, int found) =>
        Assert.HasCount(found, RuleExamples.Find("TEXT_TABLE", Draft().Set("T1", "licence", "decisions", 459).State("licence_decisions", 2, phrase)));

    [TestMethod]
    [DataRow("制发文件若干，其中救助方面的已配发解读，截至年末现行有效规范性文件{n}件。", 1)]
    [DataRow("制发文件若干，其中救助方面的现行有效规范性文件{n}件。", 0)]
    [DataRow("制发文件若干，其中救助方面5件，至年末现行有效{n}件。", 0)]
    public void A_stock_at_a_day_is_no_part_of_the_clause_before(string phrase, int found) =>
        Assert.HasCount(found, RuleExamples.Find("TEXT_TABLE", Draft().Set("T1", "normative_document", "in_force", 13).State("normative_in_force", 14, phrase)));

    [TestMethod]
    public void A_number_said_twice_is_one_finding_with_two_places() =>
        Assert.IsGreaterThanOrEqualTo(2, RuleExamples.One("TEXT_TABLE", Draft().State("requests_carried_out", 6, "结转{n}件。").State("requests_carried_out", 6, "尚有{n}件在办。", "S5")).Evidence.Count);

    [TestMethod]
    public void Reviews_and_suits_are_set_beside_table_three()
    {
        var draft = Draft().Set("T3", "cases", "direct_suit_total", 2).Set("T3", "cases", "suit_after_review_total", 1);
        RuleExamples.None("TEXT_TABLE", draft.State("litigation_cases", 3, "行政诉讼{n}件。"));
        Assert.AreEqual("0", RuleExamples.One("TEXT_TABLE", draft.State("reconsideration_cases", 4, "行政复议{n}件。")).Expected);
    }

    [TestMethod]
    [DataRow("上年结转{n}件。")]
    [DataRow("上一年度结转{n}件。")]
    public void Last_years_carried_cases_are_this_years_figure(string phrase) => RuleExamples.One("TEXT_TABLE", Draft().State("requests_carried_in", 11, phrase));

    [TestMethod]
    public void A_masked_cell_cannot_contradict_the_text() => RuleExamples.None("TEXT_TABLE", Draft().Set("T2", "new_received", "total", FigureState.Masked, "xx").State("requests_new", 3, "新收{n}件。"));

    [TestMethod]
    [DataRow("本年度未向任何申请人发出收费通知，未收取信息处理费。")]
    [DataRow("收费通知一份未发。")]
    [DataRow("不存在因收费问题终止办理的申请。")]
    public void Requests_dropped_for_a_fee_contradict_that_no_notice_was_given(string text)
    {
        var finding = RuleExamples.One("TEXT_TABLE", Draft().Row("other_no_fee", 2).Say("S6", text));
        Assert.AreEqual(("2", "0", -2m), (finding.Expected, finding.Actual, finding.Difference));
        RuleExamples.None("TEXT_TABLE", Draft().Say("S6", text));
    }

    [TestMethod]
    [DataRow("依规发出收费通知2份，申请人逾期未缴，未收取信息处理费。")]
    [DataRow("2件因未在收费通知规定的期限内缴费不再处理。")]
    public void A_notice_that_was_not_paid_is_no_denial(string text) => RuleExamples.None("TEXT_TABLE", Draft().Row("other_no_fee", 2).Say("S6", text));
}
