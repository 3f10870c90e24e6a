namespace Aggregator.Core.Tests.Checking.Rules;

[TestClass]
public class MeasuresAreNamedTests
{
    [TestMethod]
    [DataRow("一是招生公告晚挂6天。二是分校没有信息员。下一步由办公室按月核对。")]
    [DataRow("分校没有信息员，已为每校配备一名。")]
    [DataRow("一是公告更新慢。二是咨询电话常占线。安排两人轮流值守，周五集中更新。")]
    [DataRow("档案室人手不足，遇有批量申请从其他科室借调。")]
    public void A_step_in_any_words_passes(string text) => RuleExamples.None("MEASURE_MISSING", new ReportDraft().Say("S5", text));

    [TestMethod]
    [DataRow("一是招生公告晚挂6天，家长来电询问。二是分校专栏仍是旧版。")]
    [DataRow("（一）咨询电话高峰时段经常占线。（二）校务公开栏全年只更新两次。")]
    [DataRow("（一）咨询电话高峰时段经常占线。（二）校务公开栏全年只更新两次。\n云川市教育局\n2026年1月15日", DisplayName = "a sign-off is no measure")]
    [DataRow("公开内容不够全面，更新不够及时，解读形式还需进一步丰富。")]
    public void Problems_alone_fail(string text) => RuleExamples.One("MEASURE_MISSING", new ReportDraft().Say("S5", text));

    [TestMethod]
    public void Traditional_characters_are_read_alike() =>
        RuleExamples.None("MEASURE_MISSING", new ReportDraft().Say("S5", "一是招生公告晚掛6天。二是專欄更新慢，我局決定由辦公室按月核對。"));

    [TestMethod]
    public void No_problem_needs_no_measure() => RuleExamples.None("MEASURE_MISSING", new ReportDraft().Say("S5", "无。"));
}
