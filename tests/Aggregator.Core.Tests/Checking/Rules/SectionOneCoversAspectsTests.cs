namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class SectionOneCoversAspectsTests
{
    private const string Four = "（一）主动公开。全年发布120条。\n（二）依申请公开。收到3件，均已答复。\n（三）平台建设。专栏改版一次。\n（四）监督保障。培训两次，纳入考核。";

    [TestMethod]
    public void Five_aspects_in_any_order_pass() => RuleExamples.None("SECTION1_ITEM_MISSING", new ReportDraft().Say("S1", Four + "\n（五）政府信息管理。更新目录两次。"));

    [TestMethod]
    public void A_heading_on_requests_is_no_heading_of_active_disclosure() => Assert.AreEqual("主动公开", RuleExamples.One("SECTION1_ITEM_MISSING", new ReportDraft().Say("S1",
        "（一）依申请公开情况。收到3件，均已答复。\n（二）政府信息管理情况。更新目录两次。\n（三）平台建设情况。专栏改版一次。\n（四）监督保障情况。培训两次，纳入考核。")).Actual);

    [TestMethod]
    [DataRow("（三）规范信息审核")]
    [DataRow("（三）加强信息规范管理工作")]
    [DataRow("（三）落实保密审查制度")]
    public void Usual_headings_stand_for_the_aspect(string heading) =>
        RuleExamples.None("SECTION1_ITEM_MISSING", new ReportDraft().Say("S1", Four + "\n" + heading + "。逐件核对发布稿。"));

    [TestMethod]
    public void Running_text_is_judged_by_what_it_says() => RuleExamples.None("SECTION1_ITEM_MISSING", new ReportDraft().Say("S1",
        "全年通过门户网站和公众号发布信息320条，收到公开申请5件并按时答复。发布前由科室、办公室两级审核，动态调整公开目录。组织业务培训1次，未发生责任追究情形。"));

    [TestMethod]
    public void An_aspect_nobody_heads_is_missing_though_a_word_of_it_is_dropped()
    {
        var finding = RuleExamples.One("SECTION1_ITEM_MISSING", new ReportDraft().Say("S1", Four.Replace("专栏改版一次", "专栏改版一次，稿件审核从严", StringComparison.Ordinal)));
        Assert.AreEqual("“总体情况”部分没有写到“政府信息管理”。", finding.Message);
    }

    [TestMethod]
    public void Running_text_without_platform_and_supervision_names_both() => Assert.AreEqual("政府信息公开平台建设、监督保障", RuleExamples.One("SECTION1_ITEM_MISSING", new ReportDraft().Say("S1",
        "全年主动公开政府信息46条，涉及招生、资助、收费等事项；收到公开申请2件，均在二十个工作日内答复申请人；发布前由科室和办公室两级审核，更新公开目录两次，清理过期文件十五件。")).Actual);

    [TestMethod]
    public void A_government_that_says_nothing_of_assessment_is_noted()
    {
        var draft = new ReportDraft { Kind = Aggregator.Core.Reports.UnitKind.District }.Say("S1", Four.Replace("，纳入考核", "", StringComparison.Ordinal) + "\n（五）政府信息管理。更新目录两次。");
        Assert.AreEqual("S1/accountability", RuleExamples.One("SECTION1_ITEM_MISSING", draft).Subject);
    }

    [TestMethod]
    public void An_empty_section_is_another_rules() => RuleExamples.None("SECTION1_ITEM_MISSING", new ReportDraft().Say("S1", "各项工作平稳有序。"));
}
