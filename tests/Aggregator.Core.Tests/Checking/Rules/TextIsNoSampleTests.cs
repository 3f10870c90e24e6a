namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class TextIsNoSampleTests
{
    [TestMethod]
    public void A_report_passes() => RuleExamples.None("SAMPLE_TEXT", new ReportDraft());

    [TestMethod]
    [DataRow("政府信息公开工作年度报告范文")]
    [DataRow("××局政府信息公开工作年度报告（样本）")]
    [DataRow("政府信息公开年度报告模板2")]
    public void A_title_that_says_so_fails(string title) => Assert.AreEqual("title", RuleExamples.One("SAMPLE_TEXT", new ReportDraft { Title = title }).Subject);

    [TestMethod]
    [DataRow("云川市教育局关于年报样本使用情况的年度报告")]
    [DataRow("云川市样本采集中心2025年政府信息公开工作年度报告")]
    public void The_word_in_another_sense_passes(string title) => RuleExamples.None("SAMPLE_TEXT", new ReportDraft { Title = title });

    [TestMethod]
    public void A_model_with_real_figures_is_a_warning() =>
        Assert.AreEqual(Aggregator.Core.Checking.Severity.Warning, RuleExamples.One("SAMPLE_TEXT", new ReportDraft { Title = "年度报告范文" }.State("published", 46, "公开信息{n}条。")).Severity);

    [TestMethod]
    public void A_template_without_a_figure_fails() => Assert.AreEqual("blank", RuleExamples.One("SAMPLE_TEXT",
        new ReportDraft().Say("S1", string.Concat(Enumerable.Repeat("×年×月×日公开信息×条，受理申请×件。", 3)))).Subject);

    [TestMethod]
    public void A_few_gaps_among_figures_are_another_rules() =>
        RuleExamples.None("SAMPLE_TEXT", new ReportDraft().Say("S1", "XX年XX月公开信息XX条。").State("published", 46, "全年公开信息{n}条。"));
}
