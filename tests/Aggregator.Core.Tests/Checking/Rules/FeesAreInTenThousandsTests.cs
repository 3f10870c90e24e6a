using Aggregator.Core.Checking;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class FeesAreInTenThousandsTests
{
    [TestMethod]
    public void Fees_in_ten_thousands_pass() => RuleExamples.None("FEE_UNIT", Fee(25.1m, 24));

    [TestMethod]
    public void A_cell_that_says_yuan_fails_with_what_it_should_be()
    {
        var finding = RuleExamples.One("FEE_UNIT", new ReportDraft().Print("T1", "admin_fee", "amount", 251000, "251000元"));
        Assert.AreEqual(("T1/admin_fee/amount", "25.1", Severity.Warning), (finding.Subject, finding.Expected, finding.Severity));
        StringAssert.Contains(finding.Message, "填写251000元，单位是元；该栏以万元为单位，可能应为25.1。");
    }

    [TestMethod]
    public void Ten_thousand_times_last_years_is_the_other_measure() =>
        StringAssert.Contains(RuleExamples.One("FEE_UNIT", Fee(251000, 24)).Message, "约为上年24万元的10458倍");

    [TestMethod]
    [DataRow("全年征收行政事业性收费251000元。")]
    [DataRow("本年度行政事业性收费总额为25.1万元，均按规定缴库。")]
    public void The_reports_own_text_tells_the_measure(string text) =>
        StringAssert.Contains(RuleExamples.One("FEE_UNIT", Fee(251000).Say("S1", text)).Message, "而正文写明“行政事业性收费");

    [TestMethod]
    [DataRow("全年征收行政事业性收费251000万元。")]
    [DataRow("没有行政事业性收费，收取信息处理费251000元。")]
    [DataRow("全年减免行政事业性收费300元。")]
    public void Text_that_agrees_or_speaks_of_something_else_proves_nothing(string text) => RuleExamples.None("FEE_UNIT", Fee(251000).Say("S1", text));

    [TestMethod]
    [DataRow(4000, 8)]
    [DataRow(60, 0)]
    [DataRow(3, 885)]
    public void A_jump_that_is_no_change_of_measure_passes(int now, int before) => RuleExamples.None("FEE_UNIT", Fee(now, before));

    [TestMethod]
    public void A_handling_fee_in_yuan_is_another_thing() => RuleExamples.None("FEE_UNIT", new ReportDraft().Say("S6", "本年度收取信息处理费2950元。"));

    [TestMethod]
    public void The_form_of_2019_has_no_such_cell() =>
        RuleExamples.None("FEE_UNIT", new ReportDraft { Form = FormEdition.Form2019, Year = 2021 }.Print("T1", "procurement", "amount", 251000, "251000元"));

    private static ReportDraft Fee(decimal now, decimal? before = null) => new ReportDraft
    {
        Previous = before is { } last ? new ReportDraft { Year = 2024 }.Set("T1", "admin_fee", "amount", last) : null,
    }.Set("T1", "admin_fee", "amount", now);
}
