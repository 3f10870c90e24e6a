namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class FeeIsStatedTests
{
    [TestMethod]
    public void A_statement_in_section_six_passes() => RuleExamples.None("FEE_NOT_STATED", new ReportDraft());

    [TestMethod]
    [DataRow("没有向申请人收取任何费用。")]
    [DataRow("对申请公开的政府信息免费提供。")]
    [DataRow("本年度未发生收费情况。")]
    [DataRow("信息处理费0元。")]
    [DataRow("依法收取信息处理费共计400元。")]
    [DataRow("全年依申请提供政府信息，收费金额为0元。")]
    public void Honest_wordings_pass(string text) => RuleExamples.None("FEE_NOT_STATED", new ReportDraft().Say("S6", text));

    [TestMethod]
    [DataRow("无其他需要报告的事项。")]
    [DataRow("行政事业性收费项目已全部公开。")]
    [DataRow("及时更新收费目录清单，收费标准上墙公示。")]
    [DataRow("全年未发现乱收费问题。")]
    [DataRow("免费开放文化场馆12处。")]
    public void Silence_and_other_fees_fail(string text) => RuleExamples.One("FEE_NOT_STATED", new ReportDraft().Say("S6", text));

    [TestMethod]
    public void A_missing_section_is_another_rules() => RuleExamples.None("FEE_NOT_STATED", new ReportDraft().Without("S6"));

    [TestMethod]
    [DataRow(2020)]
    [DataRow(2012)]
    public void Reports_before_2021_need_none(int year) => RuleExamples.None("FEE_NOT_STATED", new ReportDraft { Year = year }.Say("S6", "无。"));
}
