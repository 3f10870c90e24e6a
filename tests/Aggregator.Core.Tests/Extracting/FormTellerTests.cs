using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Extracting;

/// <summary>What a text is: by its title, its headings and its tables.</summary>
[TestClass]
public sealed class FormTellerTests
{
    private const string Outline = """

        一、概述
        机构健全。
        二、主动公开政府信息情况
        公开信息90条。
        三、依申请公开政府信息情况
        收到申请3件。
        四、收费及减免情况
        未收费。
        五、行政复议、行政诉讼情况
        未发生。
        六、存在的主要问题和改进措施
        更新不够快。
        """;

    private const string Work = """

        一、加强组织领导
        召开会议2次。
        二、抓好平台建设
        更新栏目5个。
        三、下一步打算
        继续努力。
        """;

    [TestMethod]
    [DataRow("青岚市水务局2012年政府信息公开工作年度报告")]
    [DataRow("青岚市水务局2012年度政府信息公开年报")]
    [DataRow("青岚市水务局2012年政务公开工作总结")]
    [DataRow("青岚市水务局关于2012年政府信息公开工作情况的报告")]
    [DataRow("青岚市水务局2012年政府信息公开工作年度报告（征求意见稿）")]
    [DataRow("青岚市水务局2012年1-12月政务公开工作总结")]
    [DataRow("青岚市水务局2012年政府信息公开年度报告（含党务公开）")]
    public void A_year_told_in_the_outline_is_an_annual_report_whatever_its_title(string title)
    {
        var report = Read(title + Outline);
        Assert.AreEqual(FormEdition.Outline2008, report.Form);
        Assert.IsTrue(report.IsAnnualReport, report.OffTopicReason);
    }

    [TestMethod]
    [DataRow("青岚市水务局2012年上半年政务公开工作总结", FormEdition.Summary)]
    [DataRow("青岚市水务局2012年半年度政府信息公开工作总结", FormEdition.Summary)]
    [DataRow("青岚市水务局2012年前三季度政府信息公开工作总结", FormEdition.Summary)]
    [DataRow("青岚市水务局2012年1-6月政府信息公开工作总结", FormEdition.Summary)]
    [DataRow("青岚市水务局2012年1至11月政务公开工作总结", FormEdition.Summary)]
    [DataRow("青岚市水务局2012年党务公开工作年度报告", FormEdition.Other)]
    [DataRow("白石村2012年村务公开工作总结", FormEdition.Other)]
    [DataRow("青岚市水务局政府信息公开工作自查报告", FormEdition.Other)]
    [DataRow("青岚市水务局政府信息公开年度报告自查情况的报告", FormEdition.Other)]
    [DataRow("青岚市2013年政府信息公开工作要点", FormEdition.Other)]
    [DataRow("青岚市水务局2013年政府信息公开工作计划", FormEdition.Other)]
    [DataRow("关于做好2012年政府信息公开工作年度报告编制发布工作的通知", FormEdition.Other)]
    [DataRow("2012年政府信息公开工作年度报告填报说明", FormEdition.Other)]
    [DataRow("青岚市各部门2012年政府信息公开年度报告汇总表", FormEdition.Other)]
    public void What_is_no_annual_report_is_none_though_it_has_the_outline(string title, FormEdition form)
    {
        var report = Read(title + Outline);
        Assert.AreEqual(form, report.Form);
        Assert.IsFalse(report.IsAnnualReport);
        Assert.EndsWith("。", report.OffTopicReason!);
    }

    [TestMethod]
    [DataRow("青岚市水务局2012年政务公开工作总结", FormEdition.Summary)]
    [DataRow("青岚市水务局2012年政府信息公开工作会议纪要", FormEdition.Other)]
    public void A_text_without_the_outline_is_no_annual_report(string title, FormEdition form)
    {
        var report = Read(title + Work);
        Assert.AreEqual(form, report.Form);
        Assert.IsFalse(report.IsAnnualReport);
    }

    [TestMethod]
    public void A_form_nobody_filled_in_is_no_report_and_its_cells_are_blank()
    {
        var report = Tables("青岚市白石乡2023年政府信息公开工作年度报告", _ => "", "一、总体情况", "按要求开展工作。");
        Assert.AreEqual(FormEdition.Form2021, report.Form);
        Assert.IsFalse(report.IsAnnualReport);
        Assert.AreEqual(200, report.Figures.Count(figure => figure.State == FigureState.Blank));
    }

    [TestMethod]
    [DataRow("0", "按要求开展工作。")]
    [DataRow("/", "按要求开展工作。")]
    [DataRow("", "本年度未收到政府信息公开申请。")]
    [DataRow("", "全年主动公开政府信息12条。")]
    public void A_form_with_anything_stated_is_a_report(string cell, string text) =>
        Assert.IsTrue(Tables("青岚市白石乡2023年政府信息公开工作年度报告", _ => cell, "一、总体情况", text).IsAnnualReport);

    [TestMethod]
    public void The_old_outline_with_its_statistics_table_stays_so_for_a_year_of_the_new_form()
    {
        var report = ReportExtractor.Extract(
            TestDocuments.FromParts(
                [
                    "青岚市水务局2019年政府信息公开工作年度报告", "一、概述", "机构健全。", "二、主动公开政府信息情况", "公开信息90条。", "三、依申请公开政府信息情况", "收到申请3件。",
                    "四、行政复议、行政诉讼情况", "未发生。", "五、存在的问题和改进措施", "更新不够快。", "六、其他需要报告的事项", "无。",
                    (ValueTuple<string, int, int>[][])
                    [
                        FormTables.Row("统计指标", "单位", "统计数"),
                        .. Forms.Statistics2014.Rows.Select(row => FormTables.Row(row.Label, row.Measure ?? "", row.Measure is null ? "" : "1")),
                    ],
                ]),
            "a.docx").Single();

        Assert.AreEqual(FormEdition.Statistics2014, report.Form);
        Assert.IsTrue(report.IsAnnualReport, report.OffTopicReason);
    }

    [TestMethod]
    public void Table_one_decides_between_forms_and_table_two_keeps_its_rows()
    {
        var report = ReportExtractor.Extract(
            TestDocuments.FromParts("青岚市水务局2023年政府信息公开工作年度报告", "一、总体情况", FormTables.One2019((_, _) => "1"), FormTables.Two(Forms.Form2021, (_, _) => "2")), "a.docx").Single();
        Assert.AreEqual(FormEdition.Form2019, report.Form);
        Assert.AreEqual(22 + 175, report.Figures.Count(figure => figure.State == FigureState.Value && figure.Doubt is null));
    }

    [TestMethod]
    public void Cells_of_the_other_form_in_a_mixed_table_are_kept_and_doubted()
    {
        var report = ReportExtractor.Extract(
            TestDocuments.FromParts(
                "青岚市水务局2023年政府信息公开工作年度报告",
                "一、总体情况",
                FormTables.One2021((_, _) => "1"),
                (ValueTuple<string, int, int>[][])[FormTables.Row("信息内容", "采购项目数量", "采购总金额"), FormTables.Row("政府集中采购", "3", "52.15")]),
            "a.docx").Single();
        Assert.AreEqual(FormEdition.Form2019, report.Form);
        Assert.AreEqual(52.15m, report.Cell("T1", "procurement", "amount")!.Value);
        Assert.IsNotNull(report.Cell("T1", "normative_document", "in_force")!.Doubt);
        Assert.AreEqual(1m, report.Cell("T1", "normative_document", "in_force")!.Value);
    }

    private static Report Tables(string title, Func<string, string> value, params object[] text) =>
        ReportExtractor.Extract(
            TestDocuments.FromParts(
                [title, .. text, FormTables.One2021((row, _) => value(row)), FormTables.Two(Forms.Form2021, (row, _) => value(row)), FormTables.Three(value)]),
            "a.docx").Single();

    private static Report Read(string text) => ReportExtractor.Extract(TestDocuments.FromText(text), "a.txt").Single();
}
