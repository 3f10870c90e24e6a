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
    [DataRow("工作人员业务生疏，对新要求有畏难情绪，已催促整改。")]
    [DataRow("提高认识，加强领导，健全制度，完善机制，落实责任，服务群众，公开透明。")]
    [DataRow("打造“民声回声”栏目，水渠修缮信息及时公开。")]
    public void A_slip_and_the_genres_own_words_pass(string text) => RuleExamples.None("SPUN_TEXT", new ReportDraft().Say("S1", text));

    [TestMethod]
    public void Strange_words_far_from_each_other_pass() =>
        RuleExamples.None("SPUN_TEXT", new ReportDraft().Say("S1", string.Concat(new[] { "生疏", "透亮", "效劳", "赐予", "催促" }.Select(word => word + "。" + new string('文', 300)))));
}
