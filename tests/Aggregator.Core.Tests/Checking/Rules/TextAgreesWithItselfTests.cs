namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class TextAgreesWithItselfTests
{
    [TestMethod]
    [DataRow("收到意见100条，其中建议60条、投诉30条，其余为咨询。", DisplayName = "some parts")]
    [DataRow("收到意见100条：建议60条，投诉30条，咨询10条，回复98条。", DisplayName = "behind the list another thing is counted")]
    [DataRow("网站发布60条，公众号发布30条，合计90条。", DisplayName = "a sum that holds")]
    [DataRow("办理申请20件，其中网上12件，信函8件，自然人18件，企业2件。", DisplayName = "two lines of parts")]
    [DataRow("全年发布信息100条，其中网站发布90条、公众号发布80条，部分信息同步发布。", DisplayName = "one item on two channels")]
    [DataRow("举办培训5次，其中线上培训600人次。", DisplayName = "another measure")]
    [DataRow("开展检查10次（上年12次），发现问题30个。", DisplayName = "last year in brackets")]
    [DataRow("公开信息约100条，其中政策60条、动态50条。", DisplayName = "about")]
    public void Parts_that_need_not_add_up_pass(string text) => RuleExamples.None("TEXT_TEXT", new ReportDraft().Say("S1", text));

    [TestMethod]
    [DataRow("收到意见100条：建议60条，投诉30条，咨询20条。", "110", "100")]
    [DataRow("共接待来访50人次，分别为窗口20人次、电话25人次。", "45", "50")]
    [DataRow("共收到申请8775件，其中网上5434件、信函1919件、当面1425件。", "8778", "8775")]
    [DataRow("网站发布60条，公众号发布30条，微博发布5条，合计85条。", "95", "85")]
    [DataRow("查阅点上半年接待200人次，三季度90人次，四季度80人次，全年共350人次。", "370", "350")]
    [DataRow("开展抽查40次，其中实地抽查55次。", "40", "55")]
    public void Parts_that_contradict_their_total_fail(string text, string sum, string printed)
    {
        var finding = RuleExamples.One("TEXT_TEXT", new ReportDraft().Say("S1", text));
        Assert.AreEqual((sum, printed), (finding.Expected, finding.Actual));
        StringAssert.Contains(finding.Message, text.TrimEnd('。'));
    }

    [TestMethod]
    [DataRow("共办理3607件，其中网上办理1222件，占33.88%。", DisplayName = "rounded")]
    [DataRow("共办理3607件，其中网上办理1222件，占33.8%。", DisplayName = "cut off")]
    [DataRow("共办理3607件，其中网上办理1222件，约占34.5%。", DisplayName = "about")]
    [DataRow("收回问卷134份，满意109份占81%，基本满意16份占12%，不满意9份占7%。", DisplayName = "shares that round to a hundred")]
    [DataRow("收到申请20件，已办结18件，按时办结率100%。", DisplayName = "a rate of those due")]
    [DataRow("处理留言300条，群众满意率97.5%。", DisplayName = "a rate of something not told")]
    [DataRow("点击量800次，占全市同类网站的12%。", DisplayName = "a share of another whole")]
    [DataRow("公众号推文120篇，同比增长25%。", DisplayName = "last year's number is not told")]
    [DataRow("访问量由上年的800次增至1000次，增长25%。", DisplayName = "a growth that holds")]
    [DataRow("举办培训8期，共424人次参加，平均每期53人次。", DisplayName = "an average that holds")]
    public void Shares_growths_and_averages_that_hold_pass(string text) => RuleExamples.None("TEXT_TEXT", new ReportDraft().Say("S1", text));

    [TestMethod]
    [DataRow("共办理3607件，其中跨年办理39件，占1.05%。", "1.08%")]
    [DataRow("抽查546个页面，合格318个，合格率为63%。", "58%")]
    [DataRow("接待来访546人次，318人次来自郊区，占63%。", "58%")]
    [DataRow("访问量由上年的800次增至1000次，增长31.5%。", "25%")]
    [DataRow("推文1187篇，上年为877篇，同比增长41.3%。", "35.3%")]
    [DataRow("举办培训8期，共424人次参加，平均每期35人次。", "53")]
    public void Shares_growths_and_averages_are_recomputed(string text, string recomputed)
    {
        var finding = RuleExamples.One("TEXT_TEXT", new ReportDraft().Say("S1", text));
        Assert.AreEqual((recomputed, "TEXT_TEXT"), (finding.Expected, finding.Rule));
    }

    [TestMethod]
    [DataRow("截至2012年底累计主动公开政府信息共60条。2010年以来逐年梳理：2010年度发布信息10条，2011年度发布信息20条，2012年度发布信息25条。", "55", "60")]
    [DataRow("截至2012年底累计主动公开政府信息共60条。2010年公开信息30条，2011年公开信息20条，2012年公开信息25条。", "75", "60")]
    [DataRow("截止XX年12月31日，主动公开政府信息共60条。对XX年以来的信息，XX年度发布信息10条，XX年度发布信息20条，XX年度发布信息25条。", "55", "60")]
    public void Years_that_do_not_make_up_the_cumulative_number_fail(string text, string sum, string printed)
    {
        var finding = RuleExamples.One("TEXT_TEXT", new ReportDraft { Year = 2012, Form = Aggregator.Core.Reports.FormEdition.Outline2008 }.Say("S1", text));
        Assert.AreEqual((sum, printed, "years/条"), (finding.Expected, finding.Actual, finding.Subject));
    }

    [TestMethod]
    [DataRow("截至2012年底累计主动公开政府信息共60条。2010年公开信息10条，2011年公开信息20条，2012年公开信息25条。", DisplayName = "nobody says that counting began in 2010")]
    [DataRow("截至2012年底累计主动公开政府信息共55条。2010年以来，2010年公开信息10条，2011年公开信息20条，2012年公开信息25条。", DisplayName = "they add up")]
    [DataRow("截至12月31日，今年公开政府信息共25条。2010年以来，2010年公开信息10条，2011年公开信息20条，2012年公开信息25条。", DisplayName = "the total is one of the years")]
    [DataRow("2010年以来，2010年公开信息10条，2011年公开信息20条，2012年公开信息25条。", DisplayName = "no total told")]
    public void Years_beside_another_total_pass(string text) =>
        RuleExamples.None("TEXT_TEXT", new ReportDraft { Year = 2012, Form = Aggregator.Core.Reports.FormEdition.Outline2008 }.Say("S1", text));

    [TestMethod]
    [DataRow("主要抓了三件事：一是理顺目录；二是补齐档案；三是核对底稿。")]
    [DataRow("主要抓了三件事：一是理顺目录。二是补齐档案。三是核对底稿。")]
    [DataRow("做到“三个到位”：登记到位，无遗漏；审核到位，有人把关；归档到位，可以回查。")]
    [DataRow("修订制度两部，分别是登记管理办法和归档工作规程。")]
    [DataRow("修订制度两部，分别是登记管理办法、审核和归档规程。")]
    [DataRow("修订制度三部，分别是园区企业信用承诺登记办法、孵化基地入驻资格审核细则和会议纪要归档移交规程。", DisplayName = "long names")]
    [DataRow("修订制度五部，分别是把散见于历年会议纪要之中的各项公开要求汇编成册的管理办法、登记办法。", DisplayName = "more a sentence than a name")]
    [DataRow("存在两个方面的不足，下一步将改进。")]
    public void Lists_that_tell_what_they_announce_pass(string text) => RuleExamples.None("TEXT_TEXT", new ReportDraft().Say("S1", text));

    [TestMethod]
    [DataRow("主要抓了两件事：一是理顺目录；二是补齐档案；三是核对底稿。", "2", "3")]
    [DataRow("推出五项举措：（1）逐日登记；（2）按月核销；（3）台账上墙。", "5", "3")]
    [DataRow("做到“四个到位”：登记到位，无遗漏；审核到位，有人把关；归档到位，可以回查。", "4", "3")]
    [DataRow("修订制度四部，分别是登记管理办法、审核工作细则和归档工作规程。", "4", "3")]
    [DataRow("修订制度五部，分别是园区企业信用承诺登记办法、孵化基地入驻资格审核细则和会议纪要归档移交规程。", "5", "3", DisplayName = "long names")]
    public void Lists_that_tell_another_number_fail(string text, string announced, string told)
    {
        var finding = RuleExamples.One("TEXT_TEXT", new ReportDraft().Say("S1", text));
        Assert.AreEqual((announced, told), (finding.Expected, finding.Actual));
    }

    [TestMethod]
    public void One_thing_said_twice_with_two_numbers_fails_with_both_places()
    {
        var finding = RuleExamples.One("TEXT_TEXT", new ReportDraft().Say("S1", "全年组织公开业务培训12场，反响良好。\n据统计，全年组织公开业务培训21场。"));
        Assert.AreEqual(("12", "21", 9m), (finding.Expected, finding.Actual, finding.Difference));
        Assert.HasCount(2, finding.Evidence);
    }

    [TestMethod]
    [DataRow("本中心")]
    [DataRow("我站")]
    [DataRow("本支队")]
    [DataRow("我分局")]
    public void A_unit_of_any_kind_contradicts_itself_under_its_own_word(string self) =>
        Assert.AreEqual(("12", "21"), RuleExamples.One("TEXT_TEXT", new ReportDraft().Say("S1", $"全年组织公开业务培训12场，反响良好。\n{self}全年组织公开业务培训21场，均有签到。")) is var found ? (found.Expected, found.Actual) : default);

    [TestMethod]
    [DataRow("全年组织公开业务培训12场。\n本局信息中心全年组织公开业务培训21场。")]
    [DataRow("全年组织公开业务培训12场。\n我局所属服务站全年组织公开业务培训21场。")]
    [DataRow("全年组织公开业务培训12场。\n下属单位全年组织公开业务培训21场。")]
    [DataRow("全年组织公开业务培训12场。\n全年组织公开业务培训12场。")]
    [DataRow("全年组织公开业务培训12场。\n上半年组织公开业务培训7场。")]
    [DataRow("全年组织公开业务培训约12场。\n全年组织公开业务培训13场。")]
    public void Different_scopes_periods_and_about_are_no_contradiction(string text) => RuleExamples.None("TEXT_TEXT", new ReportDraft().Say("S1", text));

    [TestMethod]
    public void The_total_disclosed_told_twice_fails() =>
        Assert.AreEqual("834", RuleExamples.One("TEXT_TEXT", new ReportDraft()
            .State("proactive_total", 812, "全年共主动公开信息{n}条。").State("proactive_total", 834, "截至年末，主动公开信息{n}条。")).Actual);

    [TestMethod]
    [DataRow("本年度滨河街道公开各类政府信息{n}条。")]
    [DataRow("2025年，滨河街道主动公开政府信息{n}条。")]
    [DataRow("据便民服务站统计，滨河街道主动公开政府信息{n}条。")]
    [DataRow("全年本街道共主动公开政府信息{n}条。")]
    public void A_street_office_that_names_itself_tells_its_own_total(string phrase) =>
        Assert.AreEqual("834", RuleExamples.One("TEXT_TEXT", new ReportDraft { UnitName = "云川市临江区滨河街道办事处" }
            .State("proactive_total", 812, "截至年末，主动公开政府信息{n}条。").State("proactive_total", 834, phrase)).Actual);

    [TestMethod]
    [DataRow("包括各村组的低保公示在内，滨河镇发布政府信息{n}条。")]
    [DataRow("连同食堂招标一并计算在内，滨河镇发布政府信息{n}条。")]
    public void What_is_counted_in_leaves_nothing_out(string phrase) =>
        Assert.AreEqual("834", RuleExamples.One("TEXT_TEXT", new ReportDraft { UnitName = "云川市滨河镇人民政府" }
            .State("proactive_total", 812, "全年共主动公开政府信息{n}条。").State("proactive_total", 834, phrase)).Actual);

    [TestMethod]
    [DataRow("主要包括各村组的低保公示，发布政府信息{n}条。")]
    [DataRow("其中包括政策文件，发布政府信息{n}条。")]
    public void What_is_named_as_a_part_is_not_the_total(string phrase) => RuleExamples.None("TEXT_TEXT", new ReportDraft { UnitName = "云川市滨河镇人民政府" }
        .State("proactive_total", 812, "全年共主动公开政府信息{n}条。").State("proactive_total", 334, phrase));

    [TestMethod]
    public void What_one_street_published_is_not_the_total() => RuleExamples.None("TEXT_TEXT", new ReportDraft { UnitName = "云川市临江区人民政府" }
        .State("proactive_total", 812, "截至年末，主动公开政府信息{n}条。").State("proactive_total", 300, "2025年，滨河街道主动公开政府信息{n}条。"));

    [TestMethod]
    public void What_one_channel_published_is_not_the_total() =>
        RuleExamples.None("TEXT_TEXT", new ReportDraft()
            .State("proactive_total", 812, "全年共主动公开信息{n}条。").State("proactive_total", 300, "通过门户网站公开信息{n}条。"));

    [TestMethod]
    public void A_page_of_contradictions_stays_bounded() =>
        Assert.IsLessThanOrEqualTo(30, RuleExamples.Find("TEXT_TEXT", new ReportDraft().Say("S1", string.Concat(Enumerable.Range(0, 3000).Select(i => $"第{i}栏收到意见{100 + i}条：建议60条，投诉30条。")))).Count);
}
