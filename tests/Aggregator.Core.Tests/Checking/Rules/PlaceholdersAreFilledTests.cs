using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class PlaceholdersAreFilledTests
{
    [TestMethod]
    [DataRow("详见 https://www.example.gov.cn/zwgk/xxgk/index.html 。")]
    [DataRow("主动公开条例规定的信息120条。")]
    [DataRow("联系电话0513-12345678，手机138****1234。")]
    public void Addresses_words_and_masked_numbers_pass(string text) => RuleExamples.None("PLACEHOLDER", new ReportDraft().Say("S6", "未收取信息处理费。" + text));

    [TestMethod]
    [DataRow("全年公开信息XX条。", "XX")]
    [DataRow("全年公开信息××条。", "××")]
    [DataRow("20xx年我局加强领导。", "20xx")]
    [DataRow("自X年起实行。", "X")]
    [DataRow("其他情况：□□。", "□□")]
    [DataRow("联系人***。", "***")]
    [DataRow("全年共主动公开条，其他若干。", "主动公开条")]
    public void What_the_template_left_open_fails(string text, string left) =>
        Assert.AreEqual(left, RuleExamples.One("PLACEHOLDER", new ReportDraft().Say("S1", text)).Actual);

    [TestMethod]
    public void A_masked_cell_fails() => Assert.HasCount(1, RuleExamples.Find("PLACEHOLDER", new ReportDraft().Set("T1", "licence", "decisions", FigureState.Masked, "2...")));

    [TestMethod]
    public void A_page_of_crosses_stays_bounded() =>
        Assert.IsLessThanOrEqualTo(20, RuleExamples.Find("PLACEHOLDER", new ReportDraft().Say("S1", string.Join('。', Enumerable.Range(0, 5000).Select(i => $"XX第{i}项")))).Count);
}
