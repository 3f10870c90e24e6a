using System.Net;
using Aggregator.Server.Web;
using AngleSharp.Html.Parser;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class RunsTests
{
    [TestMethod]
    public void Every_stage_of_a_night_has_a_name_in_words()
    {
        foreach (var (stage, _) in Aggregator.Pipeline.Stages.StageNames.All)
        {
            Assert.AreNotEqual(stage, Aggregator.Server.Web.Wording.Stage(stage));
        }
    }

    [TestMethod]
    public async Task A_night_is_asked_for_with_the_form_and_its_token()
    {
        await using var host = await SiteHost.StartAsync();
        var browser = host.Browser();
        using var answer = await browser.PostAsync("/runs", await FormAsync(browser));
        Assert.AreEqual(HttpStatusCode.Found, answer.StatusCode);
        Assert.AreEqual("/runs?asked=yes", answer.Headers.Location!.ToString());
        Assert.AreEqual(1, host.Data.Requests);
        var page = await PageTests.PageAsync(host, "/runs?asked=yes");
        StringAssert.Contains(page.QuerySelector("[role=status]")!.TextContent, "已提出运行请求");
        Assert.AreEqual("5", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
    }

    [TestMethod]
    public async Task A_second_request_is_answered_in_words()
    {
        await using var host = await SiteHost.StartAsync();
        host.Data.AcceptsRequests = false;
        var browser = host.Browser();
        using var answer = await browser.PostAsync("/runs", await FormAsync(browser));
        Assert.AreEqual("/runs?asked=no", answer.Headers.Location!.ToString());
        StringAssert.Contains((await PageTests.PageAsync(host, "/runs?asked=no")).QuerySelector("[role=status]")!.TextContent, "没有重复提出");
    }

    [TestMethod]
    public async Task Without_the_token_nothing_is_asked_for()
    {
        await using var host = await SiteHost.StartAsync();
        var browser = host.Browser();
        await FormAsync(browser);
        using var bare = await browser.PostAsync("/runs", new FormUrlEncodedContent([]));
        using var wrong = await browser.PostAsync("/runs", new FormUrlEncodedContent([new("__RequestVerificationToken", "x")]));
        var other = await FormAsync(host.Browser());
        using var foreign = await host.Browser().PostAsync("/runs", other);
        foreach (var answer in new[] { bare, wrong, foreign })
        {
            Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
            StringAssert.Contains(await answer.Content.ReadAsStringAsync(), "表单已经失效");
        }

        Assert.AreEqual(0, host.Data.Requests);
    }

    [TestMethod]
    public async Task Too_many_posts_are_held_back_while_pages_are_still_served()
    {
        await using var host = await SiteHost.StartAsync();
        var browser = host.Browser();
        var last = HttpStatusCode.OK;
        for (var i = 0; i <= WriteLimits.OfAnAccount; i++)
        {
            using var answer = await browser.PostAsync("/runs", new FormUrlEncodedContent([]));
            last = answer.StatusCode;
        }

        Assert.AreEqual(HttpStatusCode.TooManyRequests, last);
        await PageTests.PageAsync(host, "/runs");
    }

    [TestMethod]
    [DataRow("/healthz")]
    [DataRow("/site.css")]
    [DataRow("/downloads/data/ranking.json")]
    public async Task What_is_only_read_takes_no_post(string address)
    {
        await using var host = await SiteHost.StartAsync(BusyNight.Create());
        using var answer = await host.Browser().PostAsync(address, new FormUrlEncodedContent([]));
        Assert.AreEqual(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [TestMethod]
    public async Task A_running_night_shows_its_stages_and_loads_itself_again()
    {
        await using var host = await SiteHost.StartAsync(BusyNight.Create());
        var page = await PageTests.PageAsync(host, "/runs/4");
        Assert.AreEqual("5", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        var bars = page.QuerySelectorAll("progress").Select(p => $"{p.GetAttribute("aria-label")} {p.GetAttribute("value")}/{p.GetAttribute("max")}").ToList();
        CollectionAssert.AreEqual(new[] { "收集 36/36", "读取 36/36", "提取 36/36", "检查 17/36", "比对 0/36", "汇总 0/1", "评分 0/1", "发布 0/1" }, bars);
    }

    [TestMethod]
    public async Task A_finished_night_stands_still_and_lists_its_faults()
    {
        await using var host = await SiteHost.StartAsync(BusyNight.Create());
        var page = await PageTests.PageAsync(host, "/runs/3");
        Assert.IsNull(page.QuerySelector("meta[http-equiv=refresh]"));
        Assert.AreEqual("规则 SUM_ROW / B04 检查 规则执行出错，已跳过 <i>。", PageTests.Words(page.QuerySelector("section[aria-labelledby=faults] tbody tr")!));
    }

    private static async Task<FormUrlEncodedContent> FormAsync(HttpClient browser)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync("/runs"));
        var token = page.QuerySelector("form input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
    }
}
