namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class ReportIsSignedTests
{
    [TestMethod]
    [DataRow("云川市教育局\n2026年1月15日")]
    [DataRow("　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　云川市教育局\n2026年1月15日")]
    [DataRow("云川市教育局　2026年1月15日")]
    [DataRow("报告单位（盖章）：云川市教育局\n2026年1月15日")]
    public void Unit_and_date_pass(string text) => RuleExamples.None("SIGNOFF_MISSING", new ReportDraft { SignOff = text });

    [TestMethod]
    public void A_date_alone_fails() => Assert.AreEqual("报告末尾没有写明单位名称。", RuleExamples.One("SIGNOFF_MISSING", new ReportDraft { SignOff = "2026年1月15日", Published = null }).Message);

    [TestMethod]
    public void A_unit_alone_fails() =>
        Assert.AreEqual("日期", RuleExamples.One("SIGNOFF_MISSING", new ReportDraft { SignOff = "云川市教育局", Dates = new(null, null, null, null), Published = null }).Actual);

    [TestMethod]
    public void A_sentence_with_the_name_is_no_sign_off() =>
        RuleExamples.One("SIGNOFF_MISSING", new ReportDraft { SignOff = "以上报告由云川市教育局负责解释。\n2026年1月15日", Published = null });
}
