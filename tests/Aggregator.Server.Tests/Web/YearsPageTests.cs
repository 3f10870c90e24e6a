using Aggregator.Core.Documents;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Snapshots;
using Aggregator.Testing;
using AngleSharp.Dom;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class YearsPageTests
{
    [TestMethod]
    public async Task The_years_stand_side_by_side_with_their_coverage_the_newest_first()
    {
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = Night() });
        var page = await PageTests.PageAsync(host, "/rollup/years");
        CollectionAssert.AreEqual(new[] { "2025 年度", "2024 年度", "2023 年度" }, page.QuerySelectorAll("table.cards")[0].QuerySelectorAll("tbody th").Select(PageTests.Words).Take(3).ToArray());
        var rows = page.QuerySelectorAll("table.cards")[0].QuerySelectorAll("tbody tr").Select(PageTests.Words).ToList();
        Assert.AreEqual("2025 年度 2021年格式 4/5 暂定 没有可用报告：云川市水利局。", rows[0]);
        Assert.AreEqual("2024 年度 没有报告 0/5 暂定 这一年度没有已采纳的报告。", rows[1]);
        Assert.AreEqual("2016 年度 2014年统计表 1/5 暂定 没有可用报告：云川市人民政府、=云川市<b>财政局</b>、云川市临江区人民政府。报告没有统计表：云川市水利局。", rows[^1]);
        Assert.AreEqual("/rollup", page.QuerySelector("table.cards tbody th a")!.GetAttribute("href"));
    }

    [TestMethod]
    public async Task An_old_number_is_shown_where_it_counts_the_same_and_left_out_with_a_note_where_it_does_not()
    {
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = Night() });
        var page = await PageTests.PageAsync(host, "/rollup/years");
        Assert.AreEqual("37 暂定，已纳入 1/5", Cell(page, "新收申请"));
        Assert.AreEqual("空白 暂定，已纳入 0/5", Cell(page, "部分公开"));
        StringAssert.StartsWith(Cell(page, "不予公开：行政查询事项"), "不列 注");
        var link = Row(page, "不予公开：行政查询事项").QuerySelector("td:last-child sup a")!.GetAttribute("href")!;
        StringAssert.Contains(page.GetElementById(link[1..])!.TextContent, "其他途径");
        StringAssert.Contains(page.GetElementById(link[1..])!.TextContent, "业务口径，没有文件依据");
        StringAssert.Contains(page.QuerySelector("section[aria-labelledby=left-out]")!.TextContent, "举报投诉数量");
    }

    [TestMethod]
    public async Task A_rate_is_shown_only_where_the_numbers_carry_one()
    {
        var night = SampleSnapshot.Create();
        var submissions = new[] { 2016, 2017, 2018 }.Select((year, i) => Early(night, "B01", year, 10 + (15 * i))).ToList();
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = night with { Submissions = submissions, Roster = new Roster([.. night.Roster.Units.Where(unit => unit.Code == "B01")]) } });
        var page = await PageTests.PageAsync(host, "/rollup/years");
        var cells = Row(page, "新收申请").QuerySelectorAll("td").Select(PageTests.Words).ToList();
        CollectionAssert.AreEqual(new[] { "40 已纳入 1/1 比上年 +15（+60%）", "25 已纳入 1/1 比上年 +15", "10 已纳入 1/1" }, cells);
    }

    [TestMethod]
    public async Task The_overview_leads_to_the_years()
    {
        await using var host = await SiteHost.StartAsync();
        Assert.IsNotNull((await PageTests.PageAsync(host, "/")).QuerySelector("a[href='/rollup/years']"));
    }

    [TestMethod]
    public async Task Without_a_night_or_a_report_the_page_says_so()
    {
        await using (var empty = await SiteHost.StartAsync(new FakeSiteData()))
        {
            Assert.IsNotNull((await PageTests.PageAsync(empty, "/rollup/years")).QuerySelector(".empty"));
        }

        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = SampleSnapshot.Create() with { Submissions = [] } });
        StringAssert.Contains((await PageTests.PageAsync(host, "/rollup/years")).QuerySelector("main")!.TextContent, "没有可以对照的数字");
    }

    private static CitySnapshot Night()
    {
        var night = SampleSnapshot.Create();
        CitySnapshot all = night with { Submissions = [.. night.Submissions, Early(night, "B01", 2016, 37), Early(night, "B03", 2016, null)] };
        return all with { RollUp = CityRollUp.Compute(all.Roster, all.Year, all.Submissions, all.Calendar) };
    }

    private static Submission Early(CitySnapshot night, string unit, int year, decimal? received)
    {
        var first = night.Submissions[0];
        Figure Line(string row, FigureState state, decimal? value) => new("stats2014", row, "value", state, value, "件", "", new Provenance("附表", new TextSpan(0, 0)));
        var report = first.Report! with
        {
            Form = FormEdition.Outline2008,
            Year = year,
            Figures = received is null ? [] : [Line("requests_received_total", FigureState.Value, received), Line("replies_granted_part", FigureState.Blank, null)],
            TablesFound = received is null ? [] : ["stats2014"],
        };
        return first with { Unit = unit, Year = year, File = $"{unit}-{year}.txt", Report = report };
    }

    private static IElement Row(IDocument page, string name) => page.QuerySelectorAll("table.years tbody tr").Single(row => row.QuerySelector("th")!.TextContent == name);

    private static string Cell(IDocument page, string name) => PageTests.Words(Row(page, name).QuerySelector("td:last-child")!);
}
