using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Intake.Reading;
using Aggregator.Intake.Tests.Building;
using Aggregator.Testing;

namespace Aggregator.Intake.Tests.PrintedForms;

/// <summary>A bureau's file with its subordinate units' reports, through the readers of every format.</summary>
[TestClass]
public sealed class ReportsInOneFileTests
{
    private static readonly string[] Units = ["云川市水利局", "云川市水文站", "云川市河道管理处"];

    [TestMethod]
    [DataRow("html")]
    [DataRow("docx")]
    [DataRow("xlsx")]
    [DataRow("tab")]
    [DataRow("pipe")]
    public void Each_report_of_a_file_is_read_with_its_own_tables(string format)
    {
        var values = Units.Select(_ => new FormValues()).ToList();
        var (bytes, name) = PrintedReport.Of(format, ["云川市水利局文件", .. Units.SelectMany((unit, i) => Parts(unit, values[i]))]);
        AssertEach(ReportExtractor.Extract(DocumentReader.Read(bytes, name), name), values);
    }

    private static object[] Parts(string unit, FormValues values) =>
    [
        $"{unit}2023年政府信息公开工作年度报告",
        "一、总体情况",
        "二、主动公开政府信息情况",
        FormTables.One2021((row, column) => values.Raw("T1", row, column)),
        "三、收到和处理政府信息公开申请情况",
        FormTables.Two(Forms.Form2021, (row, column) => values.Raw("T2", row, column)),
        "四、政府信息公开行政复议、行政诉讼情况",
        FormTables.Three(column => values.Raw("T3", FormDefinition.CasesRow, column)),
        "五、存在的主要问题及改进情况",
        "六、其他需要报告的事项",
        "本年度未收取信息处理费。",
    ];

    private static void AssertEach(IReadOnlyList<Report> reports, List<FormValues> values)
    {
        Assert.AreEqual(string.Join(' ', Units), string.Join(' ', reports.Select(report => report.StatedUnit)));
        for (var i = 0; i < Units.Length; i++)
        {
            Assert.AreEqual("", values[i].Wrong(reports[i]));
            Assert.AreEqual(2023, reports[i].Year);
            Assert.IsTrue(i == 0 || reports[i - 1].Body.End <= reports[i].Body.Offset);
        }
    }
}
