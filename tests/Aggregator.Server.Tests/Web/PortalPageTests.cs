using System.Net;
using Aggregator.Core.Reports;
using Aggregator.Server.Web.Access;
using Aggregator.Server.Web.Portals;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

/// <summary>网站采集: how each site stands, for the office and for a unit's own person.</summary>
[TestClass]
public sealed class PortalPageTests
{
    private readonly FakePortalDesk _desk = new();

    [TestMethod]
    public async Task An_office_that_has_not_switched_it_on_is_told_that_nothing_is_asked()
    {
        _desk.IsOn = false;
        await using var host = await StartAsync();
        var page = await PageTests.PageAsync(host, "/portals");
        StringAssert.Contains(page.QuerySelector("main")!.TextContent, "网站采集没有开启，系统不访问任何网站");
        Assert.IsNull(page.QuerySelector("main form[method=post]"));
    }

    [TestMethod]
    public async Task Each_site_stands_with_its_last_visit_in_words_and_its_next()
    {
        _desk.Sites.Add(FakePortalDesk.Line("B01", "zf"));
        _desk.Sites.Add(FakePortalDesk.Line("B02", "jyj", failures: 3, outcome: "slow", note: "网站“jyj.example”60秒内没有传完，已放弃。"));
        _desk.Sites.Add(FakePortalDesk.Line("B03", "mz") with { Last = null });
        await using var host = await StartAsync();
        var rows = (await PageTests.PageAsync(host, "/portals")).QuerySelectorAll("main tbody tr").Select(row => row.TextContent).ToList();
        Assert.HasCount(3, rows);
        StringAssert.Contains(rows[0], "已采集");
        StringAssert.Contains(rows[1], "网站太慢");
        StringAssert.Contains(rows[1], "60秒内没有传完");
        StringAssert.Contains(rows[1], "已连续 3 次不成功");
        StringAssert.Contains(rows[2], "尚未采集");
        Assert.HasCount(1, (await PageTests.PageAsync(host, "/portals?state=failed")).QuerySelectorAll("main tbody tr").ToList());
        Assert.HasCount(1, (await PageTests.PageAsync(host, "/portals?q=mz")).QuerySelectorAll("main tbody tr").ToList());
    }

    [TestMethod]
    public async Task A_reviewer_asks_for_a_visit_in_the_own_name_and_not_twice()
    {
        _desk.Sites.Add(FakePortalDesk.Line("B01", "zf"));
        await using var host = await StartAsync();
        var (answer, page) = await SentForm.PostAsync(host.Browser(Role.Reviewer), "/portals", "/portals", ("unit", "B01"));
        Assert.AreEqual((HttpStatusCode.OK, "已提出采集。"), (answer.StatusCode, page.QuerySelector("main [role=status]")!.TextContent));
        Assert.AreEqual("B01 测试员（test-reviewer）", Assert.ContainsSingle(_desk.Asked));
        (answer, page) = await SentForm.PostAsync(host.Browser(Role.Reviewer), "/portals", "/portals", ("unit", "B01"));
        Assert.AreEqual((HttpStatusCode.Conflict, "没有重复提出。"), (answer.StatusCode, page.QuerySelector("main [role=status]")!.TextContent));
    }

    [TestMethod]
    public async Task Whoever_only_looks_has_no_button_and_cannot_ask()
    {
        _desk.Sites.Add(FakePortalDesk.Line("B01", "zf"));
        await using var host = await StartAsync();
        foreach (var (role, unit) in new (Role, string?)[] { (Role.Viewer, null), (Role.Unit, "B01") })
        {
            var page = await ParseAsync(await host.Browser(role, unit).GetStringAsync("/portals"));
            Assert.IsNull(page.QuerySelector("main form[method=post]"), role.ToString());
        }

        // With the token of a form such a person may send.
        var (answer, _) = await SentForm.PostAsync(host.Browser(Role.Unit, "B01"), "/precheck", "/portals", ("unit", "B01"));
        Assert.IsTrue(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.BadRequest, answer.StatusCode.ToString());
        Assert.IsEmpty(_desk.Asked);
    }

    [TestMethod]
    public async Task A_units_own_person_sees_its_own_sites_whatever_stands_in_the_address()
    {
        _desk.Sites.Add(FakePortalDesk.Line("B01", "zf"));
        _desk.Sites.Add(FakePortalDesk.Line("B02", "czj"));
        await using var host = await StartAsync();
        foreach (var address in new[] { "/portals", "/portals?unit=B02", "/portals?q=czj" })
        {
            var text = await host.Browser(Role.Unit, "B01").GetStringAsync(address);
            Assert.IsFalse(text.Contains("http://czj.example", StringComparison.Ordinal) || text.Contains("单位B02", StringComparison.Ordinal), address);
        }

        StringAssert.Contains(await host.Browser(Role.Unit, "B01").GetStringAsync("/portals?unit=B02"), "http://zf.example/col/");
    }

    [TestMethod]
    public async Task What_a_site_says_is_text_on_the_page()
    {
        _desk.Sites.Add(FakePortalDesk.Line("B01", "zf", note: "<script>alert(1)</script>") with
        {
            Looks = [new PortalSighting(1, "k", "B01", "page", 2025, 0, "http://a.example/<b>", "http://a.example/<b>", "<img src=x onerror=alert(1)>", FakePortalDesk.Visited, 200, "seen", new string('a', 64), null, 1, null, true, null, null, "text/html", "")],
        });
        await using var host = await StartAsync();
        var page = await PageTests.PageAsync(host, "/portals?unit=B01");
        Assert.IsEmpty(page.QuerySelectorAll("main img, main script, main b").ToList());
        StringAssert.Contains(page.QuerySelector("main")!.TextContent, "<img src=x onerror=alert(1)>");
        Assert.IsTrue(page.QuerySelectorAll("main a[href]").All(link => link.GetAttribute("href")!.StartsWith('/') || link.GetAttribute("href")!.StartsWith('#')), "No link leads out of the office.");
    }

    [TestMethod]
    public async Task Profiles_that_cannot_be_read_are_said_on_the_page()
    {
        _desk.Problems.Add("采集来源文件“portals.json”第1条来源：栏目网址（column）不能使用。");
        await using var host = await StartAsync();
        StringAssert.Contains((await PageTests.PageAsync(host, "/portals")).QuerySelector("main .notice.warning")!.TextContent, "第1条来源");
    }

    private Task<SiteHost> StartAsync() => SiteHost.StartAsync(services: services => services.AddSingleton<IPortalDesk>(_desk));

    private static async Task<IDocument> ParseAsync(string html) => await new HtmlParser().ParseDocumentAsync(html);
}
