using System.Net;
using Aggregator.Server.Web;
using Aggregator.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

/// <summary>A night is called off, and the page that loads itself again can be told to stop.</summary>
[TestClass]
public sealed class RunCancelTests
{
    private static readonly DateTimeOffset Start = new(2026, 4, 10, 17, 30, 0, TimeSpan.Zero);

    private readonly FakeNightDesk _desk = new();

    [TestMethod]
    public async Task A_running_night_is_called_off_in_the_persons_name()
    {
        await using var host = await StartAsync("read");
        var (answer, page) = await SentForm.PostAsync(host.Browser(), "/runs/7", "/runs/7?handler=Cancel");
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.AreEqual("已取消。", page.QuerySelector("main [role=status]")!.TextContent);
        Assert.AreEqual("7 测试员（test-administrator）", Assert.ContainsSingle(_desk.Cancelled));
        answer.Dispose();
    }

    [TestMethod]
    public async Task What_could_not_be_called_off_is_told()
    {
        _desk.Refuses = true;
        await using var host = await StartAsync("read");
        var (answer, page) = await SentForm.PostAsync(host.Browser(), "/runs/7", "/runs/7?handler=Cancel");
        Assert.AreEqual(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.AreEqual("没有取消：已经结束。", page.QuerySelector("main [role=status]")!.TextContent);
        answer.Dispose();
    }

    [TestMethod]
    public async Task A_night_that_publishes_has_no_button_for_it()
    {
        await using var host = await StartAsync("publish");
        Assert.IsNull((await PageTests.PageAsync(host, "/runs/7")).QuerySelector("form[action*=Cancel]"));
    }

    [TestMethod]
    public async Task Without_the_token_nothing_is_called_off()
    {
        await using var host = await StartAsync("read");
        using var answer = await host.Browser().PostAsync("/runs/7?handler=Cancel", new FormUrlEncodedContent([]));
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.IsEmpty(_desk.Cancelled);
    }

    [TestMethod]
    [DataRow("/runs")]
    [DataRow("/runs/7")]
    public async Task A_page_that_loads_itself_again_can_be_stopped_and_started(string address)
    {
        await using var host = await StartAsync("read");
        var page = await PageTests.PageAsync(host, address);
        Assert.AreEqual("5", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        var stop = page.QuerySelector(".refreshing a")!;
        Assert.AreEqual("停止自动刷新", stop.TextContent);
        var stopped = await PageTests.PageAsync(host, stop.GetAttribute("href")!);
        Assert.IsNull(stopped.QuerySelector("meta[http-equiv=refresh]"));
        Assert.AreEqual(address, stopped.QuerySelectorAll(".refreshing a")[^1].GetAttribute("href"));
    }

    [TestMethod]
    public async Task A_night_that_says_nothing_for_half_an_hour_is_told()
    {
        await using var host = await StartAsync("read", run => run with { Heartbeat = Start, Attempts = 2 });
        var text = (await PageTests.PageAsync(host, "/runs/7")).QuerySelector("main")!.TextContent;
        StringAssert.Contains(text, "已经半小时没有进展（最近一次在 2026-04-11 01:30）");
        StringAssert.Contains(text, "共开始过 2 次");
    }

    private Task<SiteHost> StartAsync(string stage, Func<RunView, RunView>? with = null)
    {
        var data = new FakeSiteData { Snapshot = SampleSnapshot.Create() };
        var run = new RunView(7, 2025, new DateOnly(2026, 4, 11), Start, null, "running", "", [new StageView(stage, 10, 3, 1, false)], []);
        data.Runs.Add(with is null ? run : with(run));
        return SiteHost.StartAsync(data, services: services => services.AddSingleton<INightDesk>(_desk), now: Start.AddHours(1));
    }
}
