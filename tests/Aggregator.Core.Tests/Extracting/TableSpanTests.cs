using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Extracting;

/// <summary>Where a report's tables stand: their heads and rows belong to no section's prose.</summary>
[TestClass]
public sealed class TableSpanTests
{
    [TestMethod]
    public void Tables_behind_the_last_section_are_told_from_its_text()
    {
        var report = ReportExtractor.Extract(
            TestDocuments.FromParts("青岚市水务局2023年政府信息公开工作年度报告", "一、总体情况", "公开信息90条。", "六、其他需要报告的事项", "无其他事项。", "表三", FormTables.Three(_ => "0")), "a.docx").Single();

        var table = Assert.ContainsSingle(report.TableSpans);

        StringAssert.Contains(table.Of(report.Text), "尚未审结");
        Assert.IsTrue(report.Sections.Single(section => section.Code == "S6").BodySpan.Contains(new TextSpan(table.Offset, 1)));
        Assert.IsFalse(table.Of(report.Text).Contains("无其他事项", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Rows_printed_as_lines_are_tables_too()
    {
        var rows = string.Concat(Forms.Statistics2014.Rows.Where(row => row.Measure is not null).Select(row => $"{row.Label}\t{row.Measure}\t3\n"));
        var report = NarrativeSentences.Extract("青岚市水务局2016年政府信息公开工作年度报告\n一、概述\n机构健全。\n附表\n" + rows);

        Assert.IsGreaterThan(20, report.TableSpans.Count);
        Assert.IsTrue(report.TableSpans.All(span => span.Of(report.Text).Contains('\t', StringComparison.Ordinal)));
        Assert.IsFalse(report.TableSpans.Any(span => span.Of(report.Text).Contains("机构健全", StringComparison.Ordinal)));
    }
}
