namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class ProblemsAreNamedTests
{
    [TestMethod]
    [DataRow("招生公告晚挂3天，已改为定稿即发。")]
    [DataRow("上年没有问题台账，今年补建后登记12件，下一步逐件销号。")]
    [DataRow("虽未发现重大问题，但对照要求，档案扫描件清晰度不够，将更换设备。")]
    public void A_problem_in_few_words_passes(string text) => RuleExamples.None("PROBLEM_EMPTY", new ReportDraft().Say("S5", text));

    [TestMethod]
    [DataRow("")]
    [DataRow("无。")]
    [DataRow("/")]
    [DataRow("暂无问题。")]
    [DataRow("本单位政府信息公开工作不存在问题，各项任务圆满完成。")]
    [DataRow("经自查，本年度没有发现明显问题。")]
    public void No_problem_named_fails(string text) => Assert.AreEqual("S5", RuleExamples.One("PROBLEM_EMPTY", new ReportDraft().Say("S5", text)).Subject);

    [TestMethod]
    public void A_missing_section_is_another_rules() => RuleExamples.None("PROBLEM_EMPTY", new ReportDraft().Without("S5"));
}
