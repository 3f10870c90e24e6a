namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class HeadingsAreStandardTests
{
    [TestMethod]
    [DataRow("S3", "三、收到和处理政府信息公开的申请情况")]
    [DataRow("S4", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况")]
    [DataRow("S5", "五、本局存在的主要问题和下一步改进情况")]
    [DataRow("S6", "六、其他需要报告的有关事项")]
    [DataRow("S1", "总体情况")]
    [DataRow("S1", "第一部分　总体情况")]
    public void The_forms_words_with_a_few_more_pass(string section, string heading) =>
        RuleExamples.None("HEADING_NONSTANDARD", new ReportDraft().Head(section, heading));

    [TestMethod]
    [DataRow("S1", "一、基本情况")]
    [DataRow("S2", "二、主动公开情况")]
    [DataRow("S4", "四、复议诉讼")]
    [DataRow("S5", "五、存在问题及整改措施")]
    [DataRow("S6", "六、附则")]
    public void Other_words_are_noted_with_the_standard_heading(string section, string heading)
    {
        var finding = RuleExamples.One("HEADING_NONSTANDARD", new ReportDraft().Head(section, heading));
        Assert.AreEqual(section, finding.Subject);
        Assert.AreEqual(Aggregator.Core.Checking.Severity.Note, finding.Severity);
        StringAssert.Contains(finding.Message, $"应为“{Aggregator.Core.Reports.Forms.Sections[section[1] - '1']}”");
    }

    [TestMethod]
    public void A_wrong_number_is_a_warning()
    {
        var finding = RuleExamples.One("HEADING_NONSTANDARD", new ReportDraft().Head("S5", "六、存在的主要问题及改进情况"));
        Assert.AreEqual("标题“六、存在的主要问题及改进情况”与统一格式不一致，应为“五、存在的主要问题及改进情况”。", finding.Message);
        Assert.AreEqual(Aggregator.Core.Checking.Severity.Warning, finding.Severity);
    }

    [TestMethod]
    public void Numbers_that_are_all_one_too_high_are_one_finding()
    {
        var draft = new ReportDraft();
        for (var i = 0; i < 6; i++)
        {
            draft.Head($"S{i + 1}", "二三四五六七"[i] + Aggregator.Core.Reports.Forms.Sections[i][1..]);
        }

        Assert.AreEqual("outline", RuleExamples.One("HEADING_NONSTANDARD", draft).Subject);
    }
}
