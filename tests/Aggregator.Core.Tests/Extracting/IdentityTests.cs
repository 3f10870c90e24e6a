using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Extracting;

/// <summary>Who, which year, when, what form.</summary>
[TestClass]
public sealed class IdentityTests
{
    private const string Sections = """

        一、总体情况
        工作平稳。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        更新不够快。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        """;

    [TestMethod]
    [DataRow("青岚市教育局2023年政府信息公开工作年度报告", "青岚市教育局", 2023)]
    [DataRow("2023年度青岚市临江区人民政府政府信息公开年度报告", "青岚市临江区人民政府", 2023)]
    [DataRow("临江区白石街道办事处二〇二三年政府信息公开工作年度报告", "临江区白石街道办事处", 2023)]
    [DataRow("市教育局2023年政府信息公开工作年度报告", "市教育局", 2023)]
    [DataRow("青岚白石产业园区管理委员会2023年政府信息公开工作年度报告", "青岚白石产业园区管理委员会", 2023)]
    [DataRow("白石乡人民政府 临江县白石乡人民政府2023年政府信息公开工作年度报告", "临江县白石乡人民政府", 2023)]
    [DataRow("青岚市供销合作社2023年政府信息公开工作年度报告", "青岚市供销合作社", 2023)]
    [DataRow("青岚市发展和改革委员会（粮食和物资储备局）2023年政府信息公开工作年度报告", "青岚市发展和改革委员会（粮食和物资储备局）", 2023)]
    [DataRow("青岚市教育局（公开版）2023年政府信息公开工作年度报告", null, 2023)]
    [DataRow("产业园区管理委员会2023年政府信息公开工作年度报告", null, 2023)]
    [DataRow("xxx市教育局xxxx年政府信息公开工作年度报告", null, null)]
    [DataRow("教育局政府信息公开年度报告", null, null)]
    [DataRow("市场监督管理局度政府信息公开年度报告", null, null)]
    [DataRow("X市教育局20XX年政府信息公开工作年度报告", null, null)]
    public void Title_gives_unit_and_year_or_nothing(string title, string? unit, int? year)
    {
        var report = Extract(title + Sections);
        Assert.AreEqual(title, report.Title);
        Assert.AreEqual(unit, report.StatedUnit);
        Assert.AreEqual(year, report.Year);
    }

    [TestMethod]
    public void A_title_over_two_lines_is_one()
    {
        var report = Extract("青岚市水务局\n2023年政府信息公开工作年度报告" + Sections);
        Assert.AreEqual("青岚市水务局", report.StatedUnit);
        Assert.AreEqual(2023, report.Year);
    }

    [TestMethod]
    public void A_title_at_the_end_of_a_path_runs_into_the_text()
    {
        var text = "当前位置：首页 > 年报 > 水务政府信息公开年度报告范例\n水务政府信息公开年度报告范例本报告由概述等部分组成。" + Sections;
        var document = TestDocuments.FromText(text.Replace("范例", "总结", StringComparison.Ordinal));
        document = document with { Blocks = [.. document.Blocks.Select((block, i) => i == 0 ? (Paragraph)block with { IsResidue = true } : block)] };
        var report = ReportExtractor.Extract(document, "a.txt").Single();
        Assert.AreEqual("水务政府信息公开年度报告总结", report.Title);
        StringAssert.StartsWith(report.Body.Of(report.Text), "本报告由");
    }

    [TestMethod]
    public void The_sign_off_gives_unit_and_document_date()
    {
        var report = Extract("政府信息公开工作年度报告" + Sections + "\n青岚市水务局\n二〇二四年一月十五日\n");
        Assert.AreEqual("青岚市水务局", report.StatedUnit);
        Assert.AreEqual(new DateOnly(2024, 1, 15), report.Dates.DocumentDate);
        Assert.IsNull(report.Year, "the year of the sign-off is not the report year");
    }

    [TestMethod]
    public void The_period_gives_the_year_when_the_title_lost_it()
    {
        var report = Extract("青岚市水务局政府信息公开工作年度报告" + Sections + "\n本报告数据统计期限自2023年1月1日起至12月31日止。\n");
        Assert.AreEqual(2023, report.Year);
        Assert.AreEqual(new DateOnly(2023, 12, 31), report.Dates.PeriodEnd);
    }

    [TestMethod]
    public void Quoted_years_and_document_numbers_are_no_report_year() =>
        Assert.IsNull(Extract("青岚市水务局政府信息公开工作年度报告\n根据《2022年政务公开工作要点》和青政办〔2021〕3号的要求编制。" + Sections).Year);

    [TestMethod]
    [DataRow("发布时间：2024-01-20 09:05   来源：市水务局", "2024-01-20T09:05:00+08:00")]
    [DataRow("发布日期：2024年1月20日", "2024-01-20")]
    [DataRow("发布日期：xxxx年x月x日", null)]
    [DataRow("时间：2024-01-20", null)]
    public void Stated_publication_is_read_where_it_is_stated(string line, string? expected)
    {
        var report = Extract($"青岚市水务局2023年政府信息公开工作年度报告\n{line}\n{Sections}");
        Assert.AreEqual(expected, report.Dates.StatedPublished?.ToString());
        Assert.AreEqual("一、总体情况", report.Text[report.Body.Offset..(report.Body.Offset + 6)]);
    }

    [TestMethod]
    public void Six_sections_are_found_with_their_bodies_and_heading_variants()
    {
        var text = "青岚市水务局2023年政府信息公开工作年度报告\n" + Sections.Replace("五、存在的主要问题及改进情况", "五、政府信息公开工作存在问题及整改措施", StringComparison.Ordinal)
            .Replace("四、政府信息公开行政复议、行政诉讼情况", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", StringComparison.Ordinal) + "\n扫一扫在手机打开当前页";
        var report = Extract(text);
        CollectionAssert.AreEqual(new[] { "S1", "S2", "S3", "S4", "S5", "S6" }, report.Sections.Select(section => section.Code).ToArray());
        Assert.AreEqual("更新不够快。", report.Sections[4].BodySpan.Of(text).Trim());
        Assert.AreEqual("本年度未收取信息处理费。", report.Sections[5].BodySpan.Of(text).Trim());
    }

    [TestMethod]
    public void Links_pasted_in_above_the_sign_off_do_not_end_the_report()
    {
        var text = "青岚市水务局2023年政府信息公开工作年度报告\n" + Sections + "\n相关链接：节水指南\n青岚市水务局\n2024年1月18日\n上一篇：通知";
        Assert.IsTrue(Extract(text).Body.Of(text).EndsWith("2024年1月18日", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Rows_of_table_two_on_lines_of_their_own_are_no_headings()
    {
        var text = "青岚市水务局2023年政府信息公开工作年度报告\n" + Sections.Replace("三、收到和处理政府信息公开申请情况", "一、本年新收政府信息公开申请数量\n3\n二、上年结转政府信息公开申请数量\n0", StringComparison.Ordinal);
        Assert.IsFalse(Extract(text).Sections.Any(section => section.Code == "S3"));
    }

    [TestMethod]
    public void Headings_without_numbers_are_found()
    {
        var report = Extract("青岚市水务局2023年政府信息公开工作年度报告" + Sections.Replace("一、", "", StringComparison.Ordinal).Replace("五、", "", StringComparison.Ordinal));
        CollectionAssert.AreEqual(new[] { "S1", "S2", "S3", "S4", "S5", "S6" }, report.Sections.Select(section => section.Code).ToArray());
    }

    [TestMethod]
    [DataRow("青岚市水务局2023年上半年政务公开工作总结", FormEdition.Summary)]
    [DataRow("青岚市水务局2023年政府信息公开工作要点", FormEdition.Other)]
    [DataRow("关于2023年政府信息公开工作进展情况的报告", FormEdition.Other)]
    public void What_is_no_annual_report_is_told_with_a_reason(string title, FormEdition form)
    {
        var report = Extract(title + "\n一、主动公开情况\n公开信息9条。\n二、依申请公开情况\n无。\n三、存在的问题\n更新慢。");
        Assert.AreEqual(form, report.Form);
        Assert.IsFalse(report.IsAnnualReport);
        Assert.IsFalse(string.IsNullOrEmpty(report.OffTopicReason));
    }

    [TestMethod]
    public void An_empty_document_is_other_with_a_reason()
    {
        var report = ReportExtractor.Extract(new Document(FileFormat.Text, "", [], DocumentMetadata.None, []), "a.txt").Single();
        Assert.AreEqual(FormEdition.Other, report.Form);
        Assert.IsNotNull(report.OffTopicReason);
        Assert.IsEmpty(report.Figures);
    }

    private static Report Extract(string text) => ReportExtractor.Extract(TestDocuments.FromText(text), "a.txt").Single();
}
