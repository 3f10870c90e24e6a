using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.PrintedForms;

/// <summary>The statistics table of 2014 and the appendices before it through every format.</summary>
[TestClass]
public sealed class StatisticsFormatTests
{
    private static readonly string[] Formats = ["html", "docx", "xlsx", "tab", "pipe", "space", "line"];

    public static IEnumerable<object[]> Cases => from table in new[] { "stats2014", "appendix" } from format in Formats select new object[] { table, format };

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void Every_row_is_read_in_every_format(string table, string format)
    {
        var form = table == "stats2014" ? Forms.Statistics2014 : Forms.Appendix;
        var values = new FormValues(onlyFilled: format is "space" or "line");
        var rows = form.Rows.Select(row => FormTables.Row(row.Level == 2 ? "其中：1." + row.Label : row.Label, row.Measure ?? "——", row.Measure is null ? "——" : values.Raw(table, row.Code, "value")));
        (string, int, int)[][] grid = [FormTables.Row("统计指标", "单位", "统计数"), .. rows];
        var (bytes, name) = PrintedReport.Of(
            format,
            "青岚市教育局2016年政府信息公开工作年度报告",
            "一、概述",
            "二、主动公开政府信息情况",
            "三、依申请公开政府信息情况",
            "四、行政复议、行政诉讼情况",
            "青岚市政府信息公开情况统计表（2016年度）",
            grid,
            "单位负责人：张某　审核人：李某");

        var report = ReportExtractor.Extract(DocumentReader.Read(bytes, name), name).Single();

        Assert.AreEqual("", values.Wrong(report));
        Assert.AreEqual(table == "stats2014" ? FormEdition.Statistics2014 : FormEdition.Outline2008, report.Form);
        foreach (var row in form.Rows.Where(row => row.Measure is not null))
        {
            var figure = report.Cell(table, row.Code, "value")!;
            Assert.IsTrue(figure.Measure == row.Measure || figure.Raw.EndsWith(figure.Measure, StringComparison.Ordinal), $"{row.Code} {figure.Measure}");
            Assert.AreEqual(figure.Raw.Trim(), figure.Source.Span.Of(report.Text).Trim());
        }
    }
}
