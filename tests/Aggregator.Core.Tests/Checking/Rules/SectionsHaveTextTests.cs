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
    [DataRow("云川市教育局\n2021年1月15日\n【返回】【打印】")]
    [DataRow("填报单位：云川市教育局\n填报日期：2021年1月15日")]
    public void A_sign_off_alone_is_nothing_below_the_heading(string below) =>
        RuleExamples.One("SECTION_EMPTY", new ReportDraft { Year = 2020, SignOff = "" }.Say("S6", below));

    [TestMethod]
    [DataRow("2021年1月15日起施行新目录，请周知。")]
    [DataRow("【信息处理费】未收取")]
    public void A_day_or_brackets_in_a_sentence_are_text(string below) =>
        RuleExamples.None("SECTION_EMPTY", new ReportDraft { Year = 2020, SignOff = "" }.Say("S6", below));

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
