using System.Net;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;
using AngleSharp.Html.Parser;

namespace Aggregator.Server.Tests.Web;

/// <summary>Who may hand in, place and see what.</summary>
[TestClass]
public sealed class HandInRoleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 30, 4, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 1, 30);

    [TestMethod]
    public async Task A_units_own_person_hands_in_for_its_unit_whatever_the_form_says()
    {
        await using var site = await FilingSite.StartAsync(Noon);
        await site.NightAsync(Day);
        using var own = site.Host.Browser(Role.Unit, "B01");
        using var answer = await HandInAsync(own, ("unit", "云川市财政局"), ("now", "1"));
        Assert.AreEqual(HttpStatusCode.Redirect, answer.StatusCode, await answer.Content.ReadAsStringAsync());
        var line = Assert.ContainsSingle(await site.Get<Data.HandInStore>().RecentAsync(null, 10, CancellationToken.None));
        Assert.AreEqual("B01", line.Unit);
        Assert.IsNull(await site.Get<Data.RunStore>().NextUnfinishedRequestAsync(CancellationToken.None), "A unit starts no night.");
        await site.NightAsync(Day);
        Assert.AreEqual("B01", (await site.Get<ISiteData>().SnapshotAsync(CancellationToken.None))!.Submissions[0].Unit);
    }

    [TestMethod]
    public async Task A_unit_is_told_what_it_has_to_put_right_and_the_office_what_is_the_offices()
    {
        await using var site = await FilingSite.StartAsync(Noon);
        await site.NightAsync(Day);
        using var own = site.Host.Browser(Role.Unit, "B01");
        using var answer = await HandInAsync(own, "9");
        await site.NightAsync(Day);
        foreach (var address in new[] { "/submissions/hand-in", answer.Headers.Location!.OriginalString })
        {
            var page = await new HtmlParser().ParseDocumentAsync(await own.GetStringAsync(address));
            var main = page.QuerySelector("main")!;
            StringAssert.Matches(main.TextContent, new System.Text.RegularExpressions.Regex("本件已计入，但核验发现错误[0-9]+条，请逐条改正后重新报送"));
            Assert.DoesNotContain("index.csv", main.TextContent);
            Assert.DoesNotContain("网上报送/", main.TextContent);
            Assert.AreEqual("/ledger?severity=error&year=2025", main.QuerySelector("a[href^='/ledger?']")!.GetAttribute("href"), address);
            Assert.IsNotEmpty(main.QuerySelectorAll("details li a[href^='/ledger/']"));
        }

        StringAssert.Contains(await site.Browser.GetStringAsync(answer.Headers.Location!), "新件被采纳前本件继续有效");
    }

    [TestMethod]
    public async Task Whoever_only_looks_is_offered_no_handing_in()
    {
        await using var host = await SiteHost.StartAsync();
        foreach (var (role, isOffered) in new[] { (Role.Viewer, false), (Role.Reviewer, true) })
        {
            var page = await new HtmlParser().ParseDocumentAsync(await host.Browser(role).GetStringAsync("/submissions"));
            Assert.AreEqual(isOffered, page.QuerySelectorAll("a").Any(link => link.TextContent.Trim() == "网上报送"), role.ToString());
        }
    }

    [TestMethod]
    public async Task What_came_since_the_night_is_listed_alone_where_the_overview_counts_it()
    {
        await using var site = await FilingSite.StartAsync(Noon);
        await site.NightAsync(Day);
        using var own = site.Host.Browser(Role.Unit, "B01");
        using var first = await HandInAsync(own);
        await site.NightAsync(Day);
        using var second = await HandInAsync(own, "9");
        var front = await new HtmlParser().ParseDocumentAsync(await site.Browser.GetStringAsync("/"));
        var item = front.QuerySelectorAll(".pending a").Single(link => link.TextContent.Contains("网上新收到", StringComparison.Ordinal));
        Assert.AreEqual("1个文件网上新收到，尚未处理", item.TextContent);
        var list = await new HtmlParser().ParseDocumentAsync(await site.Browser.GetStringAsync(item.GetAttribute("href")!));
        Assert.HasCount(1, list.QuerySelectorAll("#recent-table tbody tr"));
        Assert.HasCount(2, (await new HtmlParser().ParseDocumentAsync(await site.Browser.GetStringAsync("/submissions/hand-in"))).QuerySelectorAll("#recent-table tbody tr"));
    }

    [TestMethod]
    public async Task A_pre_check_holds_what_was_carried_over_against_the_units_own_report_of_last_year_and_against_nobody_elses()
    {
        await using var site = await FilingSite.StartAsync(Noon);
        await site.NightAsync(Day);
        using var own = site.Host.Browser(Role.Unit, "B01");
        Assert.Contains("没有该单位2024年度已采纳的报告，上年结转等跨年数字没有核对。", await CheckAsync(own));
        using var form = FilingSite.Form(await site.TokenAsync("/submissions/hand-in"), [("去年.html", HandInReport.Page(year: 2024, carriedOut: "4"))], ("unit", "B01"), ("year", "2024"));
        using var sent = await site.Browser.PostAsync("/submissions/hand-in", form);
        Assert.AreEqual(HttpStatusCode.Redirect, sent.StatusCode);
        await site.NightAsync(Day);

        var checkedAgain = await CheckAsync(own);
        Assert.Contains("2024年度报告“去年.html”核对。", checkedAgain);
        Assert.Contains("2024年度报告结转下年度为4", checkedAgain);
        Assert.Contains("没有核对文字雷同", checkedAgain);
        // The same file from another unit's person: it says whose it is, and nothing of that unit's past is told.
        using var other = site.Host.Browser(Role.Unit, "B02");
        var foreign = await CheckAsync(other);
        Assert.DoesNotContain("去年.html", foreign);
        Assert.DoesNotContain("结转下年度为4", foreign);

        static async Task<string> CheckAsync(HttpClient browser)
        {
            var token = (await PageAsync(browser, "/precheck")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            using var form = FilingSite.Form(token, [("年报.html", HandInReport.Page())], ("year", "2025"));
            using var answer = await browser.PostAsync("/precheck", form);
            return PageTests.Words((await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync())).QuerySelector("main")!).Replace(" ", "", StringComparison.Ordinal);
        }
    }

    [TestMethod]
    public async Task A_receipt_is_seen_by_its_unit_and_the_office_and_is_not_there_for_others()
    {
        await using var site = await FilingSite.StartAsync(Noon);
        await site.NightAsync(Day);
        using var own = site.Host.Browser(Role.Unit, "B01");
        using var answer = await HandInAsync(own);
        var address = answer.Headers.Location!;
        foreach (var (role, unit, expected) in new[] { (Role.Unit, "B01", HttpStatusCode.OK), (Role.Unit, "B02", HttpStatusCode.NotFound), (Role.Viewer, null, HttpStatusCode.OK), (Role.Reviewer, null, HttpStatusCode.OK) })
        {
            using var browser = site.Host.Browser(role, unit);
            using var seen = await browser.GetAsync(address);
            Assert.AreEqual(expected, seen.StatusCode, $"{role} {unit}");
        }

        using var stranger = site.Host.Stranger();
        using var refused = await stranger.GetAsync(address);
        Assert.AreNotEqual(HttpStatusCode.OK, refused.StatusCode);
        using var other = site.Host.Browser(Role.Unit, "B02");
        Assert.IsFalse((await other.GetStringAsync("/submissions/hand-in")).Contains("云川市教育局", StringComparison.Ordinal), "Nothing of another unit.");
        StringAssert.Contains(await own.GetStringAsync("/submissions/hand-in"), "年报.html");
    }

    [TestMethod]
    public async Task A_receipt_of_the_office_for_nobody_in_particular_is_the_offices()
    {
        await using var site = await FilingSite.StartAsync(Noon);
        await site.NightAsync(Day);
        using var office = site.Host.Browser(Role.Reviewer);
        using var answer = await HandInAsync(office);
        using var unit = site.Host.Browser(Role.Unit, "B01");
        using var seen = await unit.GetAsync(answer.Headers.Location!);
        Assert.AreEqual(HttpStatusCode.NotFound, seen.StatusCode);
    }

    [TestMethod]
    public async Task Who_may_only_look_hands_nothing_in_and_places_nothing()
    {
        await using var site = await FilingSite.StartAsync(Noon);
        using var reviewer = site.Host.Browser(Role.Reviewer);
        await site.NightAsync(Day);
        using var answer = await HandInAsync(reviewer);
        await site.NightAsync(Day);
        var sha = (await site.Get<ISiteData>().SnapshotAsync(CancellationToken.None))!.Submissions[0].Sha256;

        using var viewer = site.Host.Browser(Role.Viewer);
        Assert.IsEmpty((await PageAsync(viewer, "/submissions/hand-in")).QuerySelectorAll("main form[method=post]"));
        Assert.IsEmpty((await PageAsync(viewer, "/submissions/files/" + sha)).QuerySelectorAll("main form"));
        var token = (await PageAsync(viewer, "/precheck")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = FilingSite.Form(token, [("a.html", HandInReport.Page())]);
        using var refused = await viewer.PostAsync("/submissions/hand-in", form);
        Assert.AreEqual(HttpStatusCode.Forbidden, refused.StatusCode);
        using var placing = new FormUrlEncodedContent([new("unit", "B01"), new("reason", "x"), new("revision", "0"), new("__RequestVerificationToken", token)]);
        using var placed = await viewer.PostAsync("/submissions/files/" + sha, placing);
        Assert.AreEqual(HttpStatusCode.Forbidden, placed.StatusCode);
        Assert.IsEmpty(await site.Get<Data.PlacementStore>().AllAsync(CancellationToken.None));
    }

    [TestMethod]
    public async Task A_unit_sees_its_own_notice_once_it_is_sent_back_and_none_of_others()
    {
        await using var site = await FilingSite.StartAsync(Noon);
        await site.NightAsync(Day);
        using var own = site.Host.Browser(Role.Unit, "B01");
        using var other = site.Host.Browser(Role.Unit, "B02");
        using var answer = await HandInAsync(own, "9");
        await site.NightAsync(Day);
        using var draft = await own.GetAsync(new Uri("/submissions/letters/return/B01", UriKind.Relative));
        Assert.AreEqual(HttpStatusCode.NotFound, draft.StatusCode, "A draft is the office's own.");
        var sha = (await site.Get<ISiteData>().SnapshotAsync(CancellationToken.None))!.Submissions[0].Sha256;
        Assert.IsTrue((await site.Get<IOfficeActions>().ReturnAsync("B01", 2025, sha, "表三合计不对", "张三", CancellationToken.None)).Done);
        await site.NightAsync(Day);
        StringAssert.Contains(await own.GetStringAsync("/submissions/hand-in"), "退回修改通知");
        StringAssert.Contains(await own.GetStringAsync(answer.Headers.Location), "/submissions/letters/return/B01");
        using var mine = await own.GetAsync(new Uri("/submissions/letters/return/B01", UriKind.Relative));
        using var theirs = await other.GetAsync(new Uri("/submissions/letters/return/B01", UriKind.Relative));
        using var list = await other.GetAsync(new Uri("/submissions", UriKind.Relative));
        using var file = await other.GetAsync(new Uri("/submissions/files/" + sha, UriKind.Relative));
        Assert.AreEqual((HttpStatusCode.OK, HttpStatusCode.NotFound), (mine.StatusCode, theirs.StatusCode));
        Assert.AreNotEqual(HttpStatusCode.OK, list.StatusCode);
        Assert.AreNotEqual(HttpStatusCode.OK, file.StatusCode);
    }

    [TestMethod]
    public async Task A_units_pre_check_is_its_own_units()
    {
        await using var site = await FilingSite.StartAsync(Noon);
        await site.NightAsync(Day);
        using var own = site.Host.Browser(Role.Unit, "B02");
        var page = await PageAsync(own, "/precheck");
        Assert.IsEmpty(page.QuerySelectorAll("datalist"));
        using var form = FilingSite.Form(page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!, [("a.html", HandInReport.Page())], ("unit", "云川市教育局"));
        using var answer = await own.PostAsync("/precheck", form);
        StringAssert.Contains(await answer.Content.ReadAsStringAsync(), "WRONG_UNIT");
    }

    private static Task<HttpResponseMessage> HandInAsync(HttpClient browser, params (string Name, string Value)[] fields) => HandInAsync(browser, "0", fields);

    private static async Task<HttpResponseMessage> HandInAsync(HttpClient browser, string total, params (string Name, string Value)[] fields)
    {
        var token = (await PageAsync(browser, "/submissions/hand-in")).QuerySelector("form[data-upload] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = FilingSite.Form(token, [("年报.html", HandInReport.Page(total))], fields);
        return await browser.PostAsync("/submissions/hand-in", form);
    }

    private static async Task<AngleSharp.Dom.IDocument> PageAsync(HttpClient browser, string address) => await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(address));
}
