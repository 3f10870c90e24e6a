using static Aggregator.Core.Tests.Extracting.NarrativeSentences;

namespace Aggregator.Core.Tests.Extracting;

/// <summary>Ways of publishing and of handing in, told from halls, systems and kinds of information that bear the same words.</summary>
[TestClass]
public sealed class NarrativeChannelTests
{
    [TestMethod]
    [DataRow("通过县政府网站公开188条，经政务微信公开41条。", "proactive_website_count 188; proactive_wechat_count 41")]
    [DataRow("其中，局门户网站发布203条，公众号推送90条，公开栏张贴公布12条。", "proactive_website_count 203; proactive_wechat_count 90; proactive_bulletin_board_count 12")]
    [DataRow("采购公告等微信推送76条。", "proactive_wechat_count 76")]
    [DataRow("机构设置变动等公众号发布31条。", "proactive_wechat_count 31")]
    [DataRow("网站累计公开9100条。", "")]
    [DataRow("网站受理留言公开35条。", "")]
    public void A_channel_and_its_verb_count_what_it_published(string sentence, string expected) => Assert.AreEqual(expected, Line(Read(sentence)));

    [TestMethod]
    [DataRow("我局服务窗口新收政府信息公开申请17件。", "requests_new 17")]
    [DataRow("大厅窗口收到信息公开申请6件。", "requests_received_total 6")]
    [DataRow("新收信息公开申请9件，涉及数据共享平台的上年结转2件，涉及供水调度平台的结转下年度3件。", "requests_new 9; requests_carried_in 2; requests_carried_out 3")]
    [DataRow("收到申请12件，其中窗口当面申请5件，平台提交申请7件。", "requests_received_total 12; requests_in_person 5; requests_online 7")]
    [DataRow("行政审批股登记，农贸改造类网络申请8件，河道整治类邮寄申请2件，窗口当面申请3件。", "requests_online 8; requests_letter 2; requests_in_person 3")]
    [DataRow("新收申请9件，其中自然人申请6件，智慧城管平台等法人及其他组织申请3件。", "requests_new 9; requests_natural_person 6; requests_legal_entity 3")]
    [DataRow("行政审批服务网上申请800件。", "")]
    public void A_hall_or_a_system_that_is_only_named_is_no_way_of_applying(string sentence, string expected) => Assert.AreEqual(expected, Line(Read(sentence)));

    [TestMethod]
    [DataRow("答复申请9件，因牵头科室未掌握等原因无法提供3件。", "requests_replied_total 9; replies_unable 3")]
    [DataRow("收到申请4件，因不掌握等情形无法提供2件。", "requests_received_total 4; replies_unable 2")]
    [DataRow("收到申请4件，因本机关不掌握无法提供2件。", "requests_received_total 4; replies_info_not_held 2")]
    [DataRow("收到申请4件，标准目录等不予公开2件。", "requests_received_total 4; replies_denied 2")]
    public void A_reason_given_as_an_example_does_not_name_the_outcome(string sentence, string expected) => Assert.AreEqual(expected, Line(Read(sentence)));

    [TestMethod]
    [DataRow("新收信息公开申请11件，提案办理情况占多数，加上老街道片区的上年结转1件，按时答复10件。", "requests_new 11; requests_carried_in 1; requests_replied_total 10")]
    [DataRow("新收信息公开申请11件，承办建议40件，政协提案7件，共答复47件。", "requests_new 11")]
    [DataRow("新收信息公开申请11件，建议提案办理等按时答复10件。", "requests_new 11; requests_replied_total 10")]
    public void What_was_asked_about_is_not_what_was_answered(string sentence, string expected) => Assert.AreEqual(expected, Line(Read(sentence)));

    [TestMethod]
    [DataRow("行政许可处理决定数量由52件更正为55件。", "")]
    [DataRow("更正后行政许可处理决定55件。", "licence_decisions 55")]
    [DataRow("行政许可处理决定数量52件更正为55件。", "")]
    [DataRow("行政许可处理决定原为52件。", "")]
    [DataRow("下属事业单位受理信息公开申请5件，另行统计，不计入本报告。", "")]
    public void A_number_put_right_or_left_out_is_not_the_reports(string sentence, string expected) => Assert.AreEqual(expected, Line(Read(sentence)));
}
