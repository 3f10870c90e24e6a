namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class SectionsArePresentTests
{
    [TestMethod]
    public void Six_sections_pass() => RuleExamples.None("SECTION_MISSING", new ReportDraft());

    [TestMethod]
    public void A_missing_section_is_named() =>
        Assert.AreEqual("没有找到“五、存在的主要问题及改进情况”部分。", RuleExamples.One("SECTION_MISSING", new ReportDraft().Without("S5")).Message);
}
