namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class TitleIsStandardTests
{
    [TestMethod]
    [DataRow("云川市教育局2025年政府信息公开工作年度报告")]
    [DataRow("云川市教育局2025年度政府信息公开工作年度报告")]
    [DataRow("2025年云川市教育局政府信息公开工作年度报告")]
    [DataRow("云川市教育局二〇二五年政府信息公开工作年度报告")]
    [DataRow("附件：云川市教育局 ２０２５年政府信息公开工作年度报告（公开版）")]
    public void Unit_year_and_the_forms_words_pass(string title) => RuleExamples.None("TITLE_NONSTANDARD", new ReportDraft { Title = title });

    [TestMethod]
    [DataRow("云川市教育局2025年政府信息公开年度报告")]
    [DataRow("云川市教育局关于2025年政府信息公开工作的年度报告")]
    [DataRow("云川市教育局2025年政府信息公开年报")]
    public void A_customary_variant_is_a_note(string title) =>
        Assert.AreEqual(Aggregator.Core.Checking.Severity.Note, RuleExamples.One("TITLE_NONSTANDARD", new ReportDraft { Title = title }).Severity);

    [TestMethod]
    [DataRow("2025年政府信息公开工作年度报告", "没有写单位名称")]
    [DataRow("云川市教育局政府信息公开工作年度报告", "没有写年份")]
    [DataRow("云川市教育局2025年政务公开工作总结", "应当写明是“年度报告”")]
    [DataRow("云川市教育局2025年度政府信息公开工作报告", "应当写明是“年度报告”")]
    public void What_misleads_is_a_warning(string title, string saying)
    {
        var finding = RuleExamples.One("TITLE_NONSTANDARD", new ReportDraft { Title = title });
        Assert.AreEqual(Aggregator.Core.Checking.Severity.Warning, finding.Severity);
        StringAssert.Contains(finding.Message, saying);
    }

    [TestMethod]
    [DataRow("2013年度政府信息公开年度报告")]
    [DataRow("云川市教育局2013年政府信息公开年报")]
    [DataRow("云川市教育局政府信息公开2013年度工作报告")]
    public void Before_2019_any_annual_reports_title_passes(string title) => RuleExamples.None("TITLE_NONSTANDARD", new ReportDraft { Year = 2013, Title = title });

    [TestMethod]
    public void A_summary_of_2013_fails() => RuleExamples.One("TITLE_NONSTANDARD", new ReportDraft { Year = 2013, Title = "云川市教育局2013年政务公开工作总结" });
}
