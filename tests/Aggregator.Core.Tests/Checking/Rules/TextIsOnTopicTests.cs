namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class TextIsOnTopicTests
{
    [TestMethod]
    [DataRow("发布事业单位招聘公告6期，公示面试成绩，受理考生申请公开试卷2件。")]
    [DataRow("公开物业费收费标准和业主委员会备案信息，更新停车位价格。")]
    [DataRow("食堂食品安全检查结果每周公示，菜单同步上网。")]
    [DataRow("在足球场、篮球馆等场所设立查阅点，方便居民。")]
    public void The_field_a_unit_reports_on_passes(string text) => RuleExamples.None("OFF_TOPIC", Saying(text));

    [TestMethod]
    [DataRow("本店新老顾客全场八折，欢迎光临。", "商业广告")]
    [DataRow("诚聘收银员，包吃住，工资面议，有意者请来电。", "招聘启事")]
    [DataRow("本周食堂菜单：红烧排骨，清蒸鲈鱼。", "食堂通知")]
    [DataRow("周末在体育馆举行羽毛球友谊赛，请各队提前到场。", "文体活动通知")]
    public void A_paragraph_of_another_paper_fails(string text, string kind)
    {
        var finding = RuleExamples.One("OFF_TOPIC", Saying(text));
        Assert.AreEqual("S1", finding.Subject);
        StringAssert.Contains(finding.Message, kind);
    }

    [TestMethod]
    public void A_text_that_is_no_annual_report_fails_with_the_reason()
    {
        var finding = RuleExamples.One("OFF_TOPIC", new ReportDraft { IsAnnualReport = false, OffTopicReason = "标题含“党务公开”，不是政府信息公开工作年度报告；请核对后报送年度报告。" });
        Assert.AreEqual("report", finding.Subject);
        Assert.AreEqual(Aggregator.Core.Checking.Severity.Error, finding.Severity);
        StringAssert.Contains(finding.Message, "党务公开");
    }

    private static ReportDraft Saying(string text) => new ReportDraft().Say("S1", "全年主动公开政府信息120条，收到依申请公开3件。" + text + "网站专栏改版，稿件三级审核，组织培训1次。");
}
