using System.Net;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Snapshots;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class RollUpPageTests
{
    [TestMethod]
    public async Task A_contribution_opens_into_its_place_and_the_file_as_it_was_handed_in()
    {
        var data = new FakeSiteData { Snapshot = SampleSnapshot.Create() };
        var sha = data.Snapshot.Submissions[0].Sha256;
        data.Originals[sha] = "the very bytes";
        await using var host = await SiteHost.StartAsync(data);
        var cell = await PageTests.PageAsync(host, "/rollup/T2/new_received/total");
        var place = await PageTests.PageAsync(host, cell.QuerySelector("a[href='/rollup/T2/new_received/total/B01']")!.GetAttribute("href")!);
        Assert.AreEqual("13", place.QuerySelector(".excerpt mark")!.TextContent);
        Assert.Contains("本年新收13件", place.QuerySelector(".excerpt")!.TextContent);
        Assert.AreEqual("13", place.QuerySelector("td.here")!.TextContent);
        using var answer = await host.Browser().GetAsync(place.QuerySelector("a[download]")!.GetAttribute("href"));
        Assert.AreEqual("the very bytes", await answer.Content.ReadAsStringAsync());
        Assert.AreEqual(("attachment", "B01.txt", "application/octet-stream"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar, answer.Content.Headers.ContentType!.MediaType));
    }

    [TestMethod]
    public async Task A_unit_inside_one_that_did_not_report_is_said_to_be_counted_nowhere()
    {
        var night = SampleSnapshot.Create();
        night = night with { Roster = new Roster([.. night.Roster.Units.Select(unit => unit.Code == "B01" ? unit with { IncludedIn = "B03" } : unit)]) };
        night = night with { RollUp = CityRollUp.Compute(night.Roster, night.Year, night.Submissions, night.Calendar) };
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = night });
        var cell = await PageTests.PageAsync(host, "/rollup/T2/new_received/total");
        StringAssert.Contains(cell.QuerySelector("main")!.TextContent, "另有 1 个单位的数据哪里都没有计入：云川市教育局（应并入云川市水利局）。");
        StringAssert.Contains(cell.QuerySelectorAll("tbody tr").Select(PageTests.Words).Single(row => row.StartsWith("云川市教育局", StringComparison.Ordinal)), "应并入“云川市水利局”的数据，但该单位没有可用的报告，因此哪里都没有计入");
        StringAssert.Contains((await PageTests.PageAsync(host, "/rollup")).QuerySelector("main")!.TextContent, "哪里都没有计入：云川市教育局（应并入云川市水利局）");
    }

    [TestMethod]
    public async Task A_file_the_night_does_not_list_is_never_opened()
    {
        var data = new FakeSiteData { Snapshot = SampleSnapshot.Create() };
        data.Originals["../secret"] = "no";
        await using var host = await SiteHost.StartAsync(data);
        foreach (var address in new[] { "/originals/" + new string('f', 64), "/originals/..%2Fsecret", "/originals/", "/originals/" + new string('A', 63) + "1" })
        {
            using var answer = await host.Browser().GetAsync(address);
            Assert.AreEqual(HttpStatusCode.NotFound, answer.StatusCode, address);
        }

        Assert.IsEmpty(data.Opened);
    }

    [TestMethod]
    public async Task The_totals_say_what_they_inherit_and_what_the_office_moved()
    {
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = Whole() });
        var page = await PageTests.PageAsync(host, "/rollup");
        StringAssert.Contains(page.QuerySelector("section[aria-labelledby=breaks]")!.TextContent, "表二“总计”列总计加结转下年度与新收加上年结转相差");
        var entries = page.QuerySelectorAll("section[aria-labelledby=adjustments] tbody tr").Select(PageTests.Words).ToList();
        CollectionAssert.AreEqual(new[] { "云川市教育局 减 3：表二“一、本年新收政府信息公开申请数量”行“总计”列 转办 云公开办〔2026〕8号 表二“一、本年新收政府信息公开申请数量”行“总计”列 -3" }, entries);
        StringAssert.Contains(string.Concat(page.QuerySelectorAll(".notice.warning").Select(n => n.TextContent)), "没有市政府本级（或市政府办公室）单独的一行");
    }

    [TestMethod]
    public async Task The_published_report_stands_beside_the_totals_with_its_causes()
    {
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Snapshot = Whole() });
        var page = await PageTests.PageAsync(host, "/rollup/published");
        var gap = page.QuerySelectorAll("tbody tr").Select(PageTests.Words).Single(row => row.Contains("新收", StringComparison.Ordinal));
        Assert.AreEqual("表二“一、本年新收政府信息公开申请数量”行“总计”列 36（暂定） 13 -23 可能是公布之后才报送的=云川市<b>财政局</b>没有算进公布数：-13 名册上没有政府本级单独的数据，公布数中有：数量不明 没有可用报告的云川市水利局可能已算进公布数：数量不明 -23", gap);
        var cell = await PageTests.PageAsync(host, "/rollup/T2/new_received/total");
        StringAssert.Contains(PageTests.Words(cell.QuerySelector("section[aria-labelledby=beside]")!), "汇总数 36 公布数 13 相差 -23 未能说明 -23");
        StringAssert.Contains(cell.QuerySelector("tbody")!.TextContent, "按文件加减（云公开办〔2026〕8号）");
    }

    [TestMethod]
    public async Task Without_a_whole_city_report_the_page_says_how_to_name_one()
    {
        await using var host = await SiteHost.StartAsync();
        StringAssert.Contains((await PageTests.PageAsync(host, "/rollup/published")).QuerySelector("main")!.TextContent, "没有口径为“全域汇总”的市政府一行");
    }

    // The sample night with the government's report for the whole city, and all cells added up.
    private static CitySnapshot Whole()
    {
        var night = SampleSnapshot.Create();
        var roster = new Roster([.. night.Roster.Units.Select(u => u.Kind == UnitKind.CityGovernment ? u with { Scope = ReportScope.WholeArea } : u)]);
        Adjustment[] adjustments = [new("B01", 2025, "T2", "new_received", "total", AdjustmentAction.Subtract, 3, "转办", "云公开办〔2026〕8号")];
        return night with { Roster = roster, Adjustments = adjustments, RollUp = CityRollUp.Compute(roster, 2025, night.Submissions, night.Calendar, adjustments) };
    }
}
