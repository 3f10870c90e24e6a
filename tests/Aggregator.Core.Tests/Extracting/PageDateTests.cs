using Aggregator.Core.Documents;
using Aggregator.Core.Extracting;
using Aggregator.Core.Reports;

namespace Aggregator.Core.Tests.Extracting;

/// <summary>A day without a label: under the title of a page it is the day of publication, under a unit's name that of the sign-off.</summary>
[TestClass]
public sealed class PageDateTests
{
    private const string Title = "青岚市水务局2023年政府信息公开工作年度报告\n";

    private const string Text = "一、总体情况\n公开信息90条。\n二、主动公开政府信息情况\n见表。\n";

    private const string SignOff = "青岚市水务局\n2024年1月11日\n";

    [TestMethod]
    [DataRow("2024-01-19", "2024-01-19")]
    [DataRow("2024-01-19 09:30", "2024-01-19")]
    [DataRow("2024年01月19日", "2024-01-19")]
    [DataRow("来源：水务局\n2024/1/19", "2024-01-19")]
    public void A_day_alone_under_the_title_of_a_page_is_its_publication(string line, string expected)
    {
        var report = Page(Title + line + "\n" + Text + SignOff);

        Assert.AreEqual(DateOnly.ParseExact(expected, "yyyy-MM-dd"), report.Dates.StatedPublished?.Date);
        Assert.AreEqual(new DateOnly(2024, 1, 11), report.Dates.DocumentDate);
        StringAssert.Contains(line, report.Dates.PublishedPlace!.Span.Of(report.Text));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("1999-01-19\n")]
    [DataRow("2022-01-19\n")]
    [DataRow("2090-01-19\n")]
    [DataRow("截至2024年1月19日的数据\n")]
    [DataRow("本报告依法编制，供公众查阅。\n2024-01-19\n")]
    public void Any_other_day_is_not(string head) => Assert.IsNull(Page(Title + head + Text + SignOff).Dates.StatedPublished);

    [TestMethod]
    public void A_day_with_a_label_goes_before_one_without() =>
        Assert.AreEqual(new DateOnly(2024, 1, 20), Page(Title + "2024-01-19\n发布时间：2024-01-20\n" + Text).Dates.StatedPublished?.Date);

    [TestMethod]
    public void Under_the_title_of_a_file_that_is_no_page_it_may_be_any_day() =>
        Assert.IsNull(NarrativeSentences.Extract(Title + "2024-01-19\n" + Text).Dates.StatedPublished);

    [TestMethod]
    public void The_sign_off_is_read_before_a_long_statistics_table()
    {
        var rows = string.Concat(Enumerable.Range(1, 40).Select(i => $"第{i}部分的小标题\n"));
        Assert.AreEqual(new DateOnly(2024, 1, 11), NarrativeSentences.Extract(Title + Text + SignOff + "统计表\n" + rows).Dates.DocumentDate);
    }

    [TestMethod]
    public void A_source_and_its_day_above_the_text_are_no_sign_off()
    {
        var rows = string.Concat(Enumerable.Range(1, 40).Select(i => $"第{i}部分的小标题\n"));
        Assert.IsNull(Page(Title + "青岚市水务局\n2024-01-19\n" + Text + rows).Dates.DocumentDate);
    }

    [TestMethod]
    public void A_day_amid_the_text_under_no_unit_is_no_sign_off()
    {
        var rows = string.Concat(Enumerable.Range(1, 40).Select(i => $"第{i}部分的小标题\n"));
        Assert.IsNull(NarrativeSentences.Extract(Title + Text + "清理办法印发\n2024年1月11日\n" + rows).Dates.DocumentDate);
    }

    private static Report Page(string text) => ReportExtractor.Extract(TestDocuments.FromText(text) with { Format = FileFormat.Html }, "a.html").Single();
}
