namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class SectionsHaveTextTests
{
    [TestMethod]
    public void Text_below_every_heading_passes() => RuleExamples.None("SECTION_EMPTY", new ReportDraft { Year = 2020 });

    [TestMethod]
    public void A_heading_with_nothing_below_it_fails() =>
        Assert.AreEqual("“六、其他需要报告的事项”标题下没有内容。", RuleExamples.One("SECTION_EMPTY", new ReportDraft { Year = 2020 }.Say("S6", "　")).Message);

    [TestMethod]
    public void One_word_is_text() => RuleExamples.None("SECTION_EMPTY", new ReportDraft { Year = 2020 }.Say("S6", "无。"));

    [TestMethod]
    [DataRow("S1")]
    [DataRow("S3")]
    [DataRow("S5")]
    public void A_section_with_a_rule_of_its_own_is_not_named_twice(string section) =>
        RuleExamples.None("SECTION_EMPTY", new ReportDraft { Year = 2020 }.Say(section, ""));

    [TestMethod]
    public void Fees_not_stated_say_that_section_six_is_empty() => RuleExamples.None("SECTION_EMPTY", new ReportDraft { Year = 2024 }.Say("S6", ""));
}
