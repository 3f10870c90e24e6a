using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;
using Aggregator.Testing;

namespace Aggregator.Core.Tests.Extracting;

[TestClass]
public sealed class ReportSplitterTests
{
    private const string First = "第1篇 云川市教育局2025年政府信息公开工作年度报告\n\n一、总体情况\n\n全年主动公开政府信息12条。\n\n二、主动公开政府信息情况\n\n";
    private const string Second = "第2篇 云川市水利局2024年政府信息公开工作年度报告\n\n一、总体情况\n\n全年主动公开政府信息34条。\n\n六、其他需要报告的事项\n\n无。\n";

    [TestMethod]
    public void A_page_that_numbers_its_reports_holds_as_many_each_at_its_place()
    {
        var text = "范文网\n年度报告(2篇)\n发布时间:2022-09-11\n" + First + Second;
        var reports = ReportExtractor.Extract(TestDocuments.FromText(text), "a.txt");

        Assert.HasCount(2, reports);
        Assert.AreEqual("云川市教育局 2025 12, 云川市水利局 2024 34", string.Join(", ", reports.Select(r => $"{r.StatedUnit} {r.Year} {Proactive(r).Value}")));
        foreach (var report in reports)
        {
            Assert.IsNull(report.Dates.StatedPublished, "The page's own date is none of its reports'.");
            Assert.AreEqual(text, report.Text);
            Assert.AreEqual(Proactive(report).Raw, Proactive(report).Source.Span.Of(text));
            Assert.IsTrue(report.Body.Contains(Proactive(report).Source.Span));
        }

        Assert.IsLessThanOrEqualTo(reports[1].Body.Offset, reports[0].Body.End);
    }

    [TestMethod]
    [DataRow("第1篇 云川市教育局2025年政府信息公开工作年度报告\n\n一、总体情况\n\n全年主动公开政府信息12条。\n")]
    [DataRow("云川市教育局2025年政府信息公开工作年度报告\n\n一、总体情况\n\n第3篇 是去年的。\n第4篇 是今年的。\n")]
    public void A_single_number_or_a_run_that_does_not_begin_at_one_is_no_collection(string text) =>
        Assert.HasCount(1, ReportExtractor.Extract(TestDocuments.FromText(text), "a.txt"));

    [TestMethod]
    public void The_unsplit_page_gives_the_reports_its_split_texts_give()
    {
        var whole = ReportExtractor.Extract(TestDocuments.FromText(File.ReadAllText(Needs.Shared("seeds", "raw-002.txt"))), "raw-002.txt");

        Assert.HasCount(14, whole);
        for (var n = 1; n <= 14; n++)
        {
            var part = ReportExtractor.Extract(TestDocuments.FromText(File.ReadAllText(Needs.Shared("seeds", $"s002-{n:00}.txt"))), "part.txt").Single();
            Assert.AreEqual(Facts(part), Facts(whole[n - 1]), $"part {n}");
        }
    }

    private static Figure Proactive(Report report) => report.Figures.Single(f => f.Row == "proactive_total");

    private static string Facts(Report report) =>
        $"{report.Form} {report.IsAnnualReport} {report.StatedUnit} {report.Year} {report.Title} {report.Body.Length} "
        + string.Join(';', report.Figures.Select(f => $"{f.Table}/{f.Row}={f.Raw}"));
}
