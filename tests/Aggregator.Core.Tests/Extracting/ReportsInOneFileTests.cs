using System.Globalization;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Extracting;

/// <summary>A bureau's file with its subordinate units' reports one after the other, and files that only look so.</summary>
[TestClass]
public sealed class ReportsInOneFileTests
{
    [TestMethod]
    [DataRow("{0}{1}年政府信息公开工作年度报告")]
    [DataRow("{0}\n{1}年政府信息公开工作年度报告")]
    [DataRow("{1}年度{0}政府信息公开年度报告")]
    [DataRow("关于{0}{1}年政府信息公开工作情况的报告")]
    [DataRow("（二）{0}{1}年政府信息公开工作年度报告")]
    public void Reports_one_after_the_other_are_as_many_each_at_its_place(string title)
    {
        var units = new[] { "云川市教育局", "云川市考试中心", "云川市第一中学" };
        var text = "云川市教育局文件\n现将有关材料汇总如下。\n" + string.Concat(units.Select((unit, i) => Printed(string.Format(CultureInfo.InvariantCulture, title, unit, 2023), 10 + i))) + "云川市教育局办公室整理。\n";
        var reports = ReportExtractor.Extract(TestDocuments.FromText(text), "汇编.txt");

        Assert.HasCount(3, reports);
        for (var i = 0; i < 3; i++)
        {
            Assert.AreEqual(2023, reports[i].Year);
            Assert.AreEqual(10m + i, reports[i].Figures.Single(figure => figure.Row == "proactive_total").Value);
            Assert.AreEqual(text, reports[i].Text);
            Assert.IsTrue(reports[i].Title!.Contains(units[i], StringComparison.Ordinal), reports[i].Title);
            Assert.HasCount(6, reports[i].Sections.Where(section => section.Level == 1).ToList());
            Assert.IsTrue(i == 0 || reports[i - 1].Body.End <= reports[i].Body.Offset);
        }

        Assert.IsGreaterThan(text.IndexOf("材料汇总", StringComparison.Ordinal), reports[0].Body.Offset);
    }

    [TestMethod]
    public void Each_report_has_its_own_tables()
    {
        object[] Report(string unit, int add) =>
        [
            $"{unit}2023年政府信息公开工作年度报告",
            "一、总体情况",
            FormTables.One2021((row, column) => (row.Length + column.Length + add).ToString(CultureInfo.InvariantCulture)),
            FormTables.Two(Forms.Form2021, (row, _) => (row.Length + add).ToString(CultureInfo.InvariantCulture)),
            FormTables.Three(code => (code.Length + add).ToString(CultureInfo.InvariantCulture)),
        ];
        var reports = ReportExtractor.Extract(TestDocuments.FromParts([.. Report("云川市水利局", 100), .. Report("云川市水文站", 500)]), "汇编.docx");
        Assert.HasCount(2, reports);
        Assert.AreEqual("云川市水利局 云川市水文站", string.Join(' ', reports.Select(report => report.StatedUnit)));
        for (var i = 0; i < 2; i++)
        {
            var add = i == 0 ? 100 : 500;
            Assert.AreEqual("T1 T2 T3", string.Join(' ', reports[i].TablesFound));
            Assert.AreEqual(10 + 175 + 15, reports[i].Figures.Count(figure => figure.State == FigureState.Value && figure.Table[0] == 'T'));
            Assert.AreEqual(7m + 9 + add, reports[i].Cell("T1", "licence", "decisions")!.Value);
            Assert.AreEqual(7m + add, reports[i].Cell("T2", "granted", "total")!.Value);
            Assert.AreEqual(12m + add, reports[i].Cell("T3", "cases", "review_total")!.Value);
        }
    }

    [TestMethod]
    public void Each_report_may_have_a_cover_with_its_title()
    {
        var text = string.Concat(new[] { "云川市水利局", "云川市水文站" }.Select(unit => $"{unit}\n2023年政府信息公开工作年度报告\n二〇二四年一月\n" + Printed($"{unit}2023年政府信息公开工作年度报告", 5)));
        var reports = ReportExtractor.Extract(TestDocuments.FromText(text), "a.txt");
        Assert.AreEqual("云川市水利局 云川市水文站", string.Join(' ', reports.Select(report => report.StatedUnit)));
    }

    [TestMethod]
    public void Reports_of_several_years_in_one_file_are_several() =>
        Assert.AreEqual("2021 2022 2023", string.Join(' ', ReportExtractor.Extract(TestDocuments.FromText(
            string.Concat(Enumerable.Range(2021, 3).Select(year => Printed($"云川市水利局{year}年政府信息公开工作年度报告", year)))), "a.txt").Select(report => report.Year)));

    [TestMethod]
    public void Titles_without_a_unit_begin_a_report_where_the_sections_begin_again()
    {
        var text = Printed("2023年政府信息公开工作年度报告", 1) + "云川市水利局\n2024年1月9日\n" + Printed("2023年政府信息公开工作年度报告", 2) + "云川市水文站\n2024年1月10日\n";
        Assert.AreEqual("云川市水利局 云川市水文站", string.Join(' ', ReportExtractor.Extract(TestDocuments.FromText(text), "a.txt").Select(report => report.StatedUnit)));
    }

    [TestMethod]
    public void A_table_of_contents_begins_no_report()
    {
        var text = "目录\n云川市水利局2023年政府信息公开工作年度报告\n云川市水文站2023年政府信息公开工作年度报告\n云川市河道管理处2023年政府信息公开工作年度报告\n" + Printed("云川市水利局2023年政府信息公开工作年度报告", 3);
        var report = ReportExtractor.Extract(TestDocuments.FromText(text), "a.txt").Single();
        Assert.AreEqual(2023, report.Year);
    }

    [TestMethod]
    [DataRow("上一篇：云川市水文站2023年政府信息公开工作年度报告\n下一篇：云川市河道管理处2023年政府信息公开工作年度报告\n")]
    [DataRow("云川市水利局2022年政府信息公开工作年度报告\n云川市水利局2021年政府信息公开工作年度报告\n云川市水文站2022年政府信息公开工作年度报告\n")]
    [DataRow("附件：云川市水利局2023年政府信息公开工作年度报告\n")]
    [DataRow("云川市水利局2023年政府信息公开工作年度报告\n统计指标 单位 统计数\n（一）主动公开政府信息数 条 12\n政策解读稿件发布数 篇 2\n")]
    public void Links_and_attachments_behind_a_report_begin_none(string tail) =>
        Assert.HasCount(1, ReportExtractor.Extract(TestDocuments.FromText(Printed("云川市水利局2023年政府信息公开工作年度报告", 3) + tail), "a.txt"));

    [TestMethod]
    public void Links_above_a_report_begin_none()
    {
        var text = "标题：云川市水利局2023年政府信息公开工作年度报告\n云川市水利局2022年政府信息公开工作年度报告\n云川市水利局2021年政府信息公开工作年度报告\n" + Printed("云川市水利局2023年政府信息公开工作年度报告", 3);
        Assert.HasCount(1, ReportExtractor.Extract(TestDocuments.FromText(text), "a.txt"));
    }

    [TestMethod]
    [DataRow("云川市水利局2022年政府信息公开工作年度报告")]
    [DataRow("云川市水利局2023年政府信息公开工作年度报告")]
    [DataRow("2023年政府信息公开工作年度报告")]
    public void A_title_quoted_on_a_line_of_its_own_within_a_report_begins_none(string quoted)
    {
        var text = Printed("云川市水利局2023年政府信息公开工作年度报告", 3).Replace("二、主动", quoted + "\n二、主动", StringComparison.Ordinal);
        Assert.HasCount(1, ReportExtractor.Extract(TestDocuments.FromText(text), "a.txt"));
    }

    [TestMethod]
    [DataRow("云川市水利局2023年政府信息公开工作年度报告")]
    [DataRow("2023年政府信息公开工作年度报告")]
    public void A_title_over_every_page_begins_none(string header)
    {
        var lines = Printed("云川市水利局2023年政府信息公开工作年度报告", 3).Split('\n');
        var text = string.Concat(lines.Select((line, i) => i % 2 == 0 ? $"{header}\n{line}\n" : line + "\n"));
        Assert.HasCount(1, ReportExtractor.Extract(TestDocuments.FromText(text), "a.txt"));
    }

    [TestMethod]
    public void A_title_over_a_table_that_goes_on_begins_none()
    {
        var table = FormTables.Two(Forms.Form2021, (row, _) => row.Length.ToString(CultureInfo.InvariantCulture));
        var report = ReportExtractor.Extract(TestDocuments.FromParts(
            "云川市水利局2023年政府信息公开工作年度报告", "一、总体情况", "三、收到和处理政府信息公开申请情况", table[..5],
            "2023年政府信息公开工作年度报告", (ValueTuple<string, int, int>[][])[.. table[..3], .. table[5..]],
            "2023年政府信息公开工作年度报告", FormTables.Three(_ => "0"), "五、存在的主要问题及改进情况"), "a.docx").Single();
        Assert.AreEqual(5m, report.Cell("T2", "total", "total")!.Value);
    }

    private static string Printed(string title, int proactive) => $"""
        {title}
        一、总体情况
        全年主动公开政府信息{proactive}条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        更新不够快。
        六、其他需要报告的事项
        本年度未收取信息处理费。

        """;
}
