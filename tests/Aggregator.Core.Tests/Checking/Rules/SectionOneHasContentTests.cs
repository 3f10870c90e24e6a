namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class SectionOneHasContentTests
{
    [TestMethod]
    [DataRow("全年主动公开政府信息120条，收到依申请公开3件，均在期限内答复；目录更新2次，网站专栏改版，组织培训1次。")]
    [DataRow("（一）主动公开。发布信息8条。（二）依申请公开。未收到申请。（三）信息管理。专人审核。（四）平台。更新专栏。（五）监督保障。培训1次。")]
    public void A_short_text_that_says_what_was_done_passes(string text) => RuleExamples.None("SECTION1_EMPTY", new ReportDraft().Say("S1", text));

    [TestMethod]
    [DataRow("本年度工作平稳有序。")]
    [DataRow("我局高度重视此项工作，较好地完成了各项任务。")]
    [DataRow("按照上级部署，公开工作总体情况良好，由办公室负责。")]
    public void A_line_that_says_nothing_fails(string text) => RuleExamples.One("SECTION1_EMPTY", new ReportDraft().Say("S1", text));

    [TestMethod]
    public void A_heading_alone_fails() =>
        Assert.AreEqual("“总体情况”部分只有标题，没有内容。", RuleExamples.One("SECTION1_EMPTY", new ReportDraft().Say("S1", "")).Message);

    [TestMethod]
    public void A_missing_section_is_another_rules() => RuleExamples.None("SECTION1_EMPTY", new ReportDraft().Without("S1"));
}
