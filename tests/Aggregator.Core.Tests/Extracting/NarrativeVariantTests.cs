namespace Aggregator.Core.Tests.Extracting;

/// <summary>Ways of writing that reports vary by clerk and county, and what looks alike and counts something else; every sentence is made up.</summary>
[TestClass]
public sealed class NarrativeVariantTests
{
    [TestMethod]
    [DataRow("我镇申请量为52件，同比下降。", "requests_received_total 52")]
    [DataRow("政府信息公开申请19件，均为网上提交。", "requests_received_total 19")]
    [DataRow("收到6件政府信息公开申请。", "requests_received_total 6")]
    [DataRow("2022年共收到申请8件，2023年收到11件。", "requests_received_total 8@2022; requests_received_total 11")]
    [DataRow("2021—2023年分别收到申请3件、5件、7件。", "requests_received_total 3@2021; requests_received_total 5@2022; requests_received_total 7")]
    [DataRow("2022年、2023年公开信息分别为70条、90条。", "proactive_total 70@2022; proactive_total 90")]
    [DataRow("申请量由2022年的9件上升到14件。", "")]
    [DataRow("收到申请9宗。已答复8宗，1宗正在办理。", "requests_received_total 9; requests_replied_total 8; requests_carried_out 1")]
    [DataRow("年底还有3件申请尚未办结。", "requests_carried_out 3")]
    [DataRow("在法定期限内答复14件，延期答复2件。", "requests_replied_total 14")]
    [DataRow("收到申请3件，其中1件予以公开、1件不存在、1件无法提供。", "requests_received_total 3; replies_granted_full 1; replies_info_not_held 1; replies_unable 1")]
    [DataRow("收到申请6件。其中，公民申请5件。", "requests_received_total 6; requests_natural_person 5")]
    [DataRow("本年新收8件，其中自然人7件。", "requests_new 8; requests_natural_person 7")]
    [DataRow("收到申请40件，其中网上申请30件，占75%。", "requests_received_total 40; requests_online 30; requests_online_share_pct 75")]
    [DataRow("现场接待来人咨询12人次，窗口接待咨询群众8人次。", "consultations_in_person 12; consultations_in_person 8")]
    public void Requests_are_read_however_the_clause_is_turned(string sentence, string expected) => Assert.AreEqual(expected, Line(sentence));

    [TestMethod]
    [DataRow("受理低保申请96份。")]
    [DataRow("受理法律援助申请41件，办结40件。")]
    [DataRow("受理不动产登记申请1.5万件，办结1.4万件。")]
    [DataRow("受理行政许可申请77件，办结75件。")]
    [DataRow("办理行政复议案件31件，行政应诉案件12件。")]
    [DataRow("网络问政平台办理留言182件。")]
    [DataRow("举报投诉受理平台接到群众投诉77件。")]
    [DataRow("收到人大建议9件、政协提案11件，公开率100%。")]
    [DataRow("全县公共企事业单位公开信息860条。")]
    [DataRow("本局参加在线访谈2次。")]
    [DataRow("计划2024年公开信息600条。")]
    [DataRow("发布中标公告21条。")]
    [DataRow("答复网民留言58条。")]
    [DataRow("公开部门预算45份，公开率100%。")]
    [DataRow("未经复议直接起诉1起。")]
    public void What_is_counted_beside_disclosure_gives_no_figure(string sentence) => Assert.AreEqual("", Line(sentence));

    [TestMethod]
    [DataRow("收到关于宅基地申请登记的信息公开申请5件，办结5件。", "requests_received_total 5; requests_replied_total 5")]
    [DataRow("办理信息公开行政复议案件2件。", "reconsideration_cases 2")]
    [DataRow("其中上半年收到申请4件。", "")]
    [DataRow("三季度受理申请3件。", "")]
    [DataRow("11月份收到申请2件。", "")]
    [DataRow("1至11月份收到申请20件。", "requests_received_total 20")]
    [DataRow("上半年组织自查，全年收到申请6件。", "requests_received_total 6")]
    [DataRow("结转2024年继续办理2件。", "requests_carried_out 2")]
    public void A_word_nearby_decides_whether_it_counts(string sentence, string expected) => Assert.AreEqual(expected, Line(sentence));

    [TestMethod]
    [DataRow("公开信息240条，政务微信90条，政务微博60条，政府网站90条。", "proactive_total 240; proactive_wechat_count 90; proactive_weibo_count 60; proactive_website_count 90")]
    [DataRow("全年推送微信310条，发布微博75条。", "proactive_wechat_count 310; proactive_weibo_count 75")]
    [DataRow("通过区政府网站公开信息88条，政务微信推送信息51条。", "proactive_website_count 88; proactive_wechat_count 51")]
    [DataRow("局门户网站更新131条信息。", "proactive_website_count 131")]
    [DataRow("区政府网站新增信息702条。", "proactive_website_count 702")]
    [DataRow("年底累计公开信息9000条，其中2023年公开800条。", "proactive_cumulative_total 9000; proactive_total 800")]
    [DataRow("截至年底，网站公开栏目累计公开信息400条。", "proactive_cumulative_total 400")]
    [DataRow("围绕公报编印等主动公开信息650条。", "proactive_total 650")]
    [DataRow("围绕公报编印主动公开信息65条。", "proactive_total 65")]
    [DataRow("通过公报公开信息12条。", "proactive_gazette_count 12")]
    [DataRow("编印《青岚市政府公报》4期。", "gazette_issues 4")]
    [DataRow("出版《青岚政务》4期。", "journal_issues 4")]
    [DataRow("赠送办事指南700册。", "guides_distributed 700")]
    [DataRow("作出行政许可决定90件，行政处罚11件，行政强制2件。", "licence_decisions 90; penalty_decisions 11; coercion_decisions 2")]
    public void Channels_and_kinds_are_read_in_either_order(string sentence, string expected) => Assert.AreEqual(expected, Line(sentence));

    [TestMethod]
    [DataRow("行政复议、行政诉讼案件数均为0。", "reconsideration_cases 0; litigation_cases 0")]
    [DataRow("新收申请数为0，结转下年申请数为0。", "requests_received_total 0; requests_carried_out 0")]
    [DataRow("无上年结转申请。", "requests_carried_in 0")]
    [DataRow("行政复议纠错率为0%。", "")]
    public void Zeros_need_no_measure_and_know_what_is_carried(string sentence, string expected) => Assert.AreEqual(expected, Line(sentence));

    [TestMethod]
    [DataRow("未向申请人收取任何费用。", "fees_collected 0")]
    [DataRow("没有因依申请公开产生的收费。", "fees_collected 0")]
    [DataRow("10件以下不收费；本局未收取信息处理费。", "fees_collected 0")]
    public void No_fee_is_said_in_many_ways(string sentence, string expected) => Assert.AreEqual(expected, Line(sentence));

    [TestMethod]
    [DataRow("10件以下不收费。")]
    public void A_tariff_is_no_fee_of_the_year(string sentence) => Assert.AreEqual("", Line(sentence));

    [TestMethod]
    [DataRow("公开信息2 318条。", "proactive_total 2318")]
    [DataRow("公开信息 12 045 条。", "proactive_total 12045")]
    [DataRow("公开信息2 31条。", "proactive_total text")]
    [DataRow("2023 31条。", "")]
    public void A_space_groups_thousands_and_leaves_other_digits_doubtful(string sentence, string expected) => Assert.AreEqual(expected, Line(sentence));

    [TestMethod]
    public void Digits_parted_by_a_space_say_why_they_are_no_number() =>
        StringAssert.Contains(NarrativeSentences.Read("收到申请1 5件。").Single().Doubt, "空格");

    [TestMethod]
    [DataRow("（一）本年度主动公开信息66条。", "proactive_total 66")]
    [DataRow("（一）依申请公开：收到4件，办结4件。", "requests_received_total 4; requests_replied_total 4")]
    [DataRow("1.主动公开信息18条", "proactive_total 18")]
    [DataRow("（二）本年度未收到信息公开申请。", "requests_received_total 0")]
    [DataRow("（一）2023年工作总体情况", "")]
    public void A_numbered_line_that_is_a_sentence_is_read_though_it_looks_like_a_heading(string line, string expected) => Assert.AreEqual(expected, Line(line));

    [TestMethod]
    public void Requests_taken_in_for_the_government_keep_that_as_their_scope()
    {
        var figures = NarrativeSentences.Read("本机关受理申请4件，另代区政府受理申请9件。");
        Assert.AreEqual("requests_received_total 4; requests_received_total 9", NarrativeSentences.Line(figures));
        Assert.AreEqual("代区政府", figures[1].Scope);
    }

    [TestMethod]
    public void Part_time_staff_are_a_part_of_the_staff()
    {
        var figures = NarrativeSentences.Read("信息公开工作人员6名，其中兼职人员4名。");
        Assert.AreEqual(figures[0].Source.Span.Offset, figures[1].PartOf);
    }

    private static string Line(string sentence) => NarrativeSentences.Line(NarrativeSentences.Read(sentence));
}
