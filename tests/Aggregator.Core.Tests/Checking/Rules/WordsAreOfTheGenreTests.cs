namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class WordsAreOfTheGenreTests
{
    [TestMethod]
    [DataRow("对公开的生疏不够，宽敞群众不满意；准时更新目录，为民效劳，赐予表扬，学问水平有待增强。", "认识")]
    [DataRow("公然当局讯息，完善轨制，存眷民生，公布德律风，各单元分工合作。", "公开")]
    public void Several_strange_words_together_fail_with_what_stood_there(string text, string usual) =>
        StringAssert.Contains(RuleExamples.One("SPUN_TEXT", new ReportDraft().Say("S1", text)).Message, $"疑原为“{usual}”");

    [TestMethod]
    [DataRow("政务侍应中心承接依祈求公开，健全章法，公民、法人和其他集团可到侍应大厅查阅，广泛搜罗意见。", "法人和其他集团")]
    [DataRow("加强统御，公开、公正、剔透，存在瑕玷，问题和改易措施见附表，贯彻遵行《条例》。", "问题和改易措施")]
    [DataRow("门户站点由专人经管，接受社会督察，与群众利益贴身相关的资讯随到随发，长效机理。", "门户站点")]
    public void Fixed_expressions_changed_word_by_word_fail_with_the_expression(string text, string expression) =>
        StringAssert.Contains(RuleExamples.One("SPUN_TEXT", new ReportDraft().Say("S1", text)).Message, $"“{expression}”的“");

    [TestMethod]
    [DataRow("职员考查严酷，慢慢立异；学问研习不竭，缘由辨析详确，征询告状均有回信，卷册拾掇齐备。")]
    [DataRow("赓续完满轨则，鞭策步调一致；谛听诉说，查究职分，庄重纲目，刊印布告，供献讯问门道。")]
    public void Everyday_words_in_place_of_the_genres_own_fail_by_their_number(string text) =>
        StringAssert.Contains(RuleExamples.One("SPUN_TEXT", new ReportDraft().Say("S1", text)).Message, "个词不合此类报告的用语");

    [TestMethod]
    [DataRow("镇上庄户的缘由各异，宣讲员逐户辨析，收拾卷册三本，并留下回信地址。", DisplayName = "A story with four of them")]
    [DataRow("人员包括职员，持续即赓续，完善即完满，推动即鞭策，听取即谛听，诉求即诉说，追究即查究，职责即职分，严肃即庄重。", DisplayName = "The writer uses both words")]
    public void Everyday_words_that_a_writer_chose_pass(string text) => RuleExamples.None("SPUN_TEXT", new ReportDraft().Say("S1", text));

    [TestMethod]
    public void A_word_that_stands_often_counts_once() =>
        RuleExamples.None("SPUN_TEXT", new ReportDraft().Say("S1", string.Concat(Enumerable.Repeat("谛听诉说，辨析缘由。", 20))));

    [TestMethod]
    [DataRow("支付大厅迁址，装订热线开通，其余照旧。")]
    [DataRow("抗菌药物目录、卒中中心名录和床位周转情况由医院公示；测土配方、白蚁防治、反诈劝阻各有专栏。")]
    [DataRow("引文称“政务侍应中心、依祈求公开、健全章法、法人和其他集团、侍应大厅”系网上流传的错误说法。")]
    public void A_few_unusual_expressions_other_fields_and_quotations_pass(string text) => RuleExamples.None("SPUN_TEXT", new ReportDraft().Say("S1", text));

    [TestMethod]
    [DataRow("工作人员业务生疏，对新要求有畏难情绪，已催促整改。")]
    [DataRow("提高认识，加强领导，健全制度，完善机制，落实责任，服务群众，公开透明。")]
    [DataRow("打造“民声回声”栏目，水渠修缮信息及时公开。")]
    public void A_slip_and_the_genres_own_words_pass(string text) => RuleExamples.None("SPUN_TEXT", new ReportDraft().Say("S1", text));

    [TestMethod]
    public void Strange_words_far_from_each_other_pass() =>
        RuleExamples.None("SPUN_TEXT", new ReportDraft().Say("S1", string.Concat(new[] { "生疏", "透亮", "效劳", "赐予", "催促" }.Select(word => word + "。" + new string('文', 300)))));
}
