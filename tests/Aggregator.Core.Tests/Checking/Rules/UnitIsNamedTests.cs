namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class UnitIsNamedTests
{
    [TestMethod]
    public void A_stated_unit_passes() => RuleExamples.None("UNIT_MISSING", new ReportDraft());

    [TestMethod]
    public void A_name_in_the_text_passes() => RuleExamples.None("UNIT_MISSING", new ReportDraft { StatedUnit = null, Title = "2025年年度报告", SignOff = "云川市教育局办公室编印" });

    [TestMethod]
    [DataRow("我镇2025年政府信息公开工作年度报告")]
    [DataRow("2025年政府信息公开工作年度报告")]
    [DataRow("**街道办事处2025年政府信息公开工作年度报告")]
    public void A_masked_or_absent_name_fails(string title) => Assert.AreEqual(Aggregator.Core.Checking.Severity.Error, RuleExamples.One("UNIT_MISSING", Nameless(title)).Severity);

    [TestMethod]
    [DataRow("国资委信息公开年度报告")]
    [DataRow("县妇联2025年政府信息公开工作年度报告")]
    public void A_kind_without_a_place_is_a_warning(string title) => Assert.AreEqual(Aggregator.Core.Checking.Severity.Warning, RuleExamples.One("UNIT_MISSING", Nameless(title)).Severity);

    [TestMethod]
    public void A_text_that_is_no_annual_report_is_examined_too() =>
        RuleExamples.One("UNIT_MISSING", new ReportDraft { IsAnnualReport = false, UnitName = "某某", StatedUnit = null, Title = "2025年工作总结", SignOff = "" });

    private static ReportDraft Nameless(string title) => new() { UnitName = "", StatedUnit = null, Title = title, SignOff = "2026年1月" };
}
