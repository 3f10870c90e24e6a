using System.Net;
using Aggregator.Core.Reports;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Snapshots;
using Aggregator.Testing;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class RunComparePageTests
{
    [TestMethod]
    public async Task The_latest_two_nights_stand_side_by_side_with_the_causes()
    {
        await using var host = await SiteHost.StartAsync(Nights());
        var page = await PageTests.PageAsync(host, "/runs/compare");
        Assert.AreEqual("运行对照", page.QuerySelector("h1")!.TextContent);
        StringAssert.Contains(page.QuerySelector("dl.facts")!.TextContent, "第 1 次");
        Assert.AreEqual("=云川市<b>财政局</b> 197 2025年度报告“B02.txt”由已采纳变为退回修改，退回人<i>张三</i>，原因：数字不符。", PageTests.Words(page.QuerySelector("section[aria-labelledby=causes] tbody tr")!));
        StringAssert.StartsWith(page.QuerySelectorAll("section[aria-labelledby=cells] tbody tr").Select(PageTests.Words).Single(row => row.Contains("新收政府信息公开申请数量 总计", StringComparison.Ordinal)), "表二 一、本年新收政府信息公开申请数量 总计 52 4/5 39 3/5 -13 =云川市<b>财政局</b>：13（填报数值） → 没有可用的报告，未纳入");
        Assert.AreEqual("B02.txt =云川市<b>财政局</b> 2025 由已采纳变为退回修改。", PageTests.Words(page.QuerySelector("section[aria-labelledby=files] tbody tr")!));
        var ranks = page.QuerySelectorAll("section[aria-labelledby=ranks] tbody tr").Select(PageTests.Words).ToList();
        Assert.AreEqual("云川市教育局 市政府部门 第1名 96.50 优秀 第1名 96.50 优秀 没有变动", ranks[0]);
        StringAssert.Contains(ranks[1], "第2名 61.25 基本合格 第3名 0.00 不合格");
        StringAssert.Contains(PageTests.Words(page.QuerySelector("section[aria-labelledby=totals] tbody tr")!), "规章 本年制发件数 空白 0/1 空白 0/1");
    }

    [TestMethod]
    public async Task Each_list_of_a_comparison_is_searched_sorted_and_paged_by_the_address()
    {
        await using var host = await SiteHost.StartAsync(Nights());
        var page = await PageTests.PageAsync(host, "/runs/compare?cells.q=" + Uri.EscapeDataString("新收") + "&ranks.sort=-now&causes.p=1");
        Assert.HasCount(7, page.QuerySelectorAll("#cells-table tbody tr"));
        StringAssert.Contains(PageTests.Words(page.QuerySelector("#ranks-table tbody tr")!), "第3名");
        Assert.IsNotNull((await PageTests.PageAsync(host, "/runs/compare")).QuerySelector("section[aria-labelledby=cells] a[rel=next]"));
    }

    [TestMethod]
    public async Task Any_past_night_can_be_looked_at_alone()
    {
        await using var host = await SiteHost.StartAsync(Nights());
        var page = await PageTests.PageAsync(host, "/runs/compare?from=1&to=1");
        Assert.AreEqual("第 1 次运行的汇总和排名", page.QuerySelector("h1")!.TextContent);
        StringAssert.Contains(PageTests.Words(page.QuerySelector("section[aria-labelledby=ranks]")!), "=云川市<b>财政局</b> 市政府部门 第2名 61.25 基本合格");
        Assert.IsNull(page.QuerySelector("section[aria-labelledby=cells]"));
        Assert.IsNotNull((await PageTests.PageAsync(host, "/runs/1")).QuerySelector("a[href='/runs/compare?from=1&to=1']"));
        Assert.IsNotNull((await PageTests.PageAsync(host, "/runs/2")).QuerySelector("a[href='/runs/compare?from=1&to=2']"));
        Assert.IsNotNull((await PageTests.PageAsync(host, "/runs")).QuerySelector("a[href='/runs/compare']"));
    }

    [TestMethod]
    [DataRow("/runs/compare?from=1&to=99", "没有第99次运行")]
    [DataRow("/runs/compare?to=99", "第99次运行没有完成")]
    [DataRow("/runs/compare?from=3&to=2", "年度不同")]
    [DataRow("/runs/compare?to=3", "2024年度完成的运行不到两次")]
    public async Task What_cannot_be_compared_is_refused_in_Chinese(string address, string why)
    {
        await using var host = await SiteHost.StartAsync(Nights());
        using var answer = await host.Browser().GetAsync(new Uri(address, UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.NotFound, answer.StatusCode);
        StringAssert.Contains(await answer.Content.ReadAsStringAsync(), why);
    }

    [TestMethod]
    public async Task With_one_night_there_is_nothing_to_compare_and_no_link_to_it()
    {
        var data = Nights();
        data.Runs.RemoveAll(run => run.Id != 2);
        await using var host = await SiteHost.StartAsync(data);
        Assert.IsNull((await PageTests.PageAsync(host, "/runs")).QuerySelector("a[href='/runs/compare']"));
        using var answer = await host.Browser().GetAsync(new Uri("/runs/compare", UriKind.Relative));
        StringAssert.Contains(await answer.Content.ReadAsStringAsync(), "不到两次");
    }

    private static FakeSiteData Nights()
    {
        var before = RolledUp(SampleSnapshot.Create());
        var order = new ReturnOrder("B02", 2025, new string('0', 64), "数字不符。", "<i>张三</i>", new ChinaMoment(new DateOnly(2026, 4, 9)), new DateOnly(2026, 4, 24));
        var now = RolledUp(before with
        {
            AsOf = before.AsOf.AddDays(1),
            Submissions = [.. before.Submissions.Select(s => s.Unit == "B02" ? s with { Status = SubmissionStatus.Returned, Returned = order } : s)],
            Ranking = [.. before.Ranking.Select(unit => unit.Unit == "B02" ? unit with { Rank = 3, RankLow = 3, Score = 0, Grade = "不合格" } : unit)],
        });
        var data = new FakeSiteData { Snapshot = now };
        data.Nights[1] = before;
        data.Nights[2] = now;
        data.Nights[3] = now with { Year = 2024 };
        foreach (var (id, year) in new[] { (2L, 2025), (3L, 2024), (1L, 2025) })
        {
            data.Runs.Add(new(id, year, now.AsOf, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddMinutes(1), "done", "", [], []));
        }

        return data;
    }

    private static CitySnapshot RolledUp(CitySnapshot night) => night with { RollUp = CityRollUp.Compute(night.Roster, night.Year, night.Submissions, night.Calendar) };
}
