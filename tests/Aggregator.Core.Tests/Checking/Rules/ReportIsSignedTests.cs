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
    public void A_day_in_the_head_of_the_page_alone_is_noted()
    {
        var finding = RuleExamples.One("SIGNOFF_MISSING", new ReportDraft { SignOff = "云川市教育局" });
        Assert.AreEqual(("报告末尾没有写明日期（页面上方另有发布信息）。", Aggregator.Core.Checking.Severity.Note), (finding.Message, finding.Severity));
    }

    [TestMethod]
    [DataRow("云川市教育局\n填报日期：2026年1月15日　填报人：办公室", DisplayName = "the foot of a form")]
    [DataRow("云川市教育局\n二〇二六年一月十五日", DisplayName = "in Chinese numerals")]
    [DataRow("云川市教育局\n2026.1.15", DisplayName = "with points")]
    [DataRow("云川市教育局（2026年1月15日）", DisplayName = "in brackets")]
    public void A_day_written_otherwise_passes(string text) => RuleExamples.None("SIGNOFF_MISSING", new ReportDraft { SignOff = text });

    [TestMethod]
    public void A_day_inside_a_sentence_is_no_sign_off() =>
        Assert.AreEqual("日期", RuleExamples.One("SIGNOFF_MISSING", new ReportDraft { SignOff = "本报告已于2026年1月15日经办公会议审定。\n云川市教育局" }).Actual);

    [TestMethod]
    public void A_sentence_with_the_name_is_no_sign_off() =>
        RuleExamples.One("SIGNOFF_MISSING", new ReportDraft { SignOff = "以上报告由云川市教育局负责解释。\n2026年1月15日", Published = null });
}
