using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class PlaceholdersAreFilledTests
{
    [TestMethod]
    [DataRow("详见 https://www.example.gov.cn/zwgk/xxgk/index.html 。")]
    [DataRow("主动公开条例规定的信息120条。")]
    [DataRow("联系电话0513-12345678，手机138****1234。")]
    [DataRow("公布名单时，姓名以“××”代替。")]
    [DataRow("当事人按“李XX”的样式隐去姓名。")]
    [DataRow("证件号码中段用“***”遮盖。")]
    [DataRow("公布《关于注销××等8家单位许可的公告》。")]
    [DataRow("主动公开　　条例和办法。")]
    [DataRow("公开医院X光机采购结果。")]
    [DataRow("（一）主动公开情况　全年120条。")]
    public void Addresses_words_and_masked_numbers_pass(string text) => RuleExamples.None("PLACEHOLDER", new ReportDraft().Say("S6", "未收取信息处理费。" + text));

    [TestMethod]
    [DataRow("全年公开信息XX条。", "XX")]
    [DataRow("全年公开信息××条。", "××")]
    [DataRow("20xx年我局加强领导。", "20xx")]
    [DataRow("自X年起实行。", "X")]
    [DataRow("其他情况：□□。", "□□")]
    [DataRow("联系人***。", "***")]
    [DataRow("培训人员X次。", "X")]
    [DataRow("通过x晚报公开。", "x")]
    [DataRow("公开率为xx.xx%。", "xx.xx")]
    [DataRow("**街道认真落实。", "**")]
    [DataRow("更新信息　　条，已校对。", "　　")]
    [DataRow("更新信息　　\n　　条，已校对。", "　　\n　　")]
    [DataRow("更新信息____条。", "____")]
    [DataRow("公开信息（数字）条。", "（数字）")]
    [DataRow("公开信息（待补）条。", "（待补）")]
    [DataRow("公开信息【】条。", "【】")]
    [DataRow("公开信息（  ）件。", "（  ）")]
    [DataRow("我局全年公开信息N条。", "N")]
    public void What_the_template_left_open_fails(string text, string left) =>
        Assert.AreEqual(left, RuleExamples.One("PLACEHOLDER", new ReportDraft().Say("S1", text)).Actual);

    [TestMethod]
    public void A_masked_cell_fails() => Assert.HasCount(1, RuleExamples.Find("PLACEHOLDER", new ReportDraft().Set("T1", "licence", "decisions", FigureState.Masked, "2...")));

    [TestMethod]
    public void Every_gap_of_a_sentence_is_counted_and_shown()
    {
        var finding = RuleExamples.One("PLACEHOLDER", new ReportDraft().Say("S1", "从xx年xx月xx日开始，共公开信息xx条。"));
        Assert.HasCount(4, finding.Evidence);
        StringAssert.Contains(finding.Message, "等4处");
    }

    [TestMethod]
    public void A_page_of_crosses_stays_bounded() =>
        Assert.IsLessThanOrEqualTo(20, RuleExamples.Find("PLACEHOLDER", new ReportDraft().Say("S1", string.Join('。', Enumerable.Range(0, 5000).Select(i => $"XX第{i}项")))).Count);
}
