using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Extracting;

/// <summary>The section of problems under a heading of its own words.</summary>
[TestClass]
public sealed class ProblemHeadingTests
{
    [TestMethod]
    [DataRow("存在的不足及今后努力方向")]
    [DataRow("不足与改进方向")]
    [DataRow("存在的短板和下步打算")]
    [DataRow("工作中的薄弱环节及整改措施")]
    [DataRow("本局存在的主要困难及对策建议")]
    [DataRow("面临的困难和下一步工作打算")]
    [DataRow("不足之处和今后工作思路")]
    [DataRow("政府信息公开工作存在问题、改进措施")]
    [DataRow("查摆出的差距以及整改情况")]
    [DataRow("存在的问题、不足与2026年工作安排")]
    public void A_heading_of_wants_and_measures_is_the_fifth_section_with_and_without_its_number(string heading)
    {
        foreach (var printed in new[] { heading, "五、" + heading })
        {
            var section = SectionsOf(printed, "一些栏目更新不够快，将每周检查一次。").Single(s => s.Code == "S5");
            Assert.AreEqual(printed, section.Heading);
        }
    }

    [TestMethod]
    [DataRow("五、存在的薄弱环节")]
    [DataRow("四、主要差距")]
    [DataRow("七、努力方向")]
    public void A_numbered_heading_of_wants_is_the_fifth_section_whatever_its_number(string heading) =>
        Assert.AreEqual(heading, SectionsOf(heading, "一些栏目更新不够快。").Single(s => s.Code == "S5").Heading);

    [TestMethod]
    [DataRow("存在的问题")]
    [DataRow("改进措施")]
    [DataRow("今后努力方向")]
    [DataRow("存在的不足及今后努力方向是明确的")]
    [DataRow("群众反映的问题及办理情况")]
    [DataRow("不足部分由财政补齐的情况")]
    public void A_line_that_is_half_of_it_or_says_something_else_heads_no_section(string line) =>
        Assert.IsFalse(SectionsOf(line, "一些栏目更新不够快。").Any(s => s.Code == "S5"));

    [TestMethod]
    [DataRow("三、本年度办理结果")]
    [DataRow("一、本年新收政府信息公开申请数量")]
    [DataRow("四、结转下年度继续办理")]
    public void What_stands_over_rows_of_a_table_heads_no_section(string label) =>
        Assert.IsFalse(SectionsOf(label, "一些栏目更新不够快。").Any(s => s.Heading == label));

    [TestMethod]
    public void Within_the_section_such_a_line_heads_a_part_and_does_not_end_it()
    {
        var sections = SectionsOf("五、存在的主要问题及改进情况", "存在的不足及整改措施", "一些栏目更新不够快。");
        var section = sections.Single(s => s.Code == "S5");
        Assert.AreEqual("五、存在的主要问题及改进情况", section.Heading);
        Assert.AreEqual(sections.Single(s => s.Code == "S6").HeadingSpan.Offset, section.BodySpan.End);
    }

    private static IReadOnlyList<Section> SectionsOf(params string[] fifth)
    {
        string[] lines =
        [
            "云川市教育局2025年政府信息公开工作年度报告", "一、总体情况", "2025年主动公开信息75条。", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
            "四、政府信息公开行政复议、行政诉讼情况", .. fifth, "六、其他需要报告的事项", "本年度未收取信息处理费。",
        ];
        return ReportExtractor.Extract(TestDocuments.FromText(string.Join("\n", lines)), "年报.txt").Single().Sections;
    }
}
