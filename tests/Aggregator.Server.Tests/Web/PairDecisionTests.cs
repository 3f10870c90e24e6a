using System.Net;
using Aggregator.Core.Checking;
using Aggregator.Server.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

/// <summary>雷同: a decision on the finding behind a pair of texts.</summary>
[TestClass]
public sealed class PairDecisionTests
{
    private const string Address = "/reuse/pair?a=B02%2F2025&b=B01%2F2025";

    private readonly FakeDecisionLog _log = new();

    private readonly FakeOfficeActions _actions = new();

    [TestMethod]
    public async Task A_pair_is_decided_with_a_reason_in_the_persons_name()
    {
        await using var host = await StartAsync();
        var finding = host.Data.Snapshot!.Findings.Single(one => one.Rule == CityRules.CopiedFromOther.Id);
        var (answer, page) = await SentForm.PostAsync(host.Browser(), Address, Address + "&handler=Decide", ("kind", "confirmed"), ("reason", "整段照搬"), ("document", ""));
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        Assert.AreEqual($"decide {finding.Fingerprint} confirmed 整段照搬 测试员（test-administrator）", Assert.ContainsSingle(_actions.Asked));
        Assert.AreEqual("已记录。", page.QuerySelector("main [role=status]")!.TextContent);
        answer.Dispose();
    }

    [TestMethod]
    public async Task Who_decided_what_and_when_is_shown_on_the_pair_and_in_the_list()
    {
        await using var host = await StartAsync();
        var finding = host.Data.Snapshot!.Findings.Single(one => one.Rule == CityRules.CopiedFromOther.Id);
        StringAssert.Contains((await PageTests.PageAsync(host, "/reuse")).QuerySelector("section[aria-labelledby=pairs] tbody td[data-label=判断]")!.TextContent, "待认定");
        _log.Decisions.Add(FindingDecision.On(finding, DecisionKind.Dismissed, "统一下发的表述", "张三", new DateTimeOffset(2026, 4, 10, 18, 0, 0, TimeSpan.Zero)));
        var section = (await PageTests.PageAsync(host, Address)).QuerySelector("section[aria-labelledby=decision]")!;
        Assert.AreEqual("2026-04-11 02:00 张三 不成立 ： 统一下发的表述", PageTests.Words(section.QuerySelector("li")!));
        StringAssert.Contains((await PageTests.PageAsync(host, "/reuse")).QuerySelector("section[aria-labelledby=pairs] tbody td[data-label=判断]")!.TextContent, "不成立");
    }

    [TestMethod]
    public async Task What_was_typed_stays_when_the_decision_is_refused()
    {
        await using var host = await StartAsync();
        var (answer, page) = await SentForm.PostAsync(host.Browser(), Address, Address + "&handler=Decide", ("kind", "dismissed"), ("reason", ""), ("document", "云政办函〔2026〕3号"));
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        var form = page.QuerySelector("details[open] form.office")!;
        Assert.AreEqual("dismissed", form.QuerySelector("input[name=kind][checked]")!.GetAttribute("value"));
        Assert.AreEqual("云政办函〔2026〕3号", form.QuerySelector("input[name=document]")!.GetAttribute("value"));
        answer.Dispose();
    }

    [TestMethod]
    public async Task A_pair_that_another_decided_on_since_the_page_was_opened_is_not_decided_over_it()
    {
        await using var host = await StartAsync();
        var seen = (await PageTests.PageAsync(host, Address)).QuerySelector("form[action*=Decide] input[name=seen]")!.GetAttribute("value")!;
        var finding = host.Data.Snapshot!.Findings.Single(one => one.Rule == CityRules.CopiedFromOther.Id);
        _log.Decisions.Add(FindingDecision.On(finding, DecisionKind.Dismissed, "统一下发的表述", "张三", new DateTimeOffset(2026, 4, 10, 18, 0, 0, TimeSpan.Zero)));
        var (answer, page) = await SentForm.PostAsync(host.Browser(), Address, Address + "&handler=Decide", ("kind", "confirmed"), ("reason", "整段照搬"), ("seen", seen));
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        StringAssert.Contains(page.QuerySelector("main [role=status]")!.TextContent, "没有记录：您打开页面以后，张三已于2026-04-11 02:00登记“不成立：统一下发的表述”");
        Assert.AreEqual("整段照搬", page.QuerySelector("textarea[name=reason]")!.TextContent);
        Assert.IsEmpty(_actions.Asked);
        answer.Dispose();
    }

    [TestMethod]
    public async Task A_pair_with_no_finding_needs_none_and_takes_none()
    {
        await using var host = await StartAsync();
        var browser = host.Browser();
        const string Small = "/reuse/pair?a=D01%2F2025&b=B02%2F2025";
        var page = await PageTests.PageAsync(host, Small);
        StringAssert.Contains(page.QuerySelector("section[aria-labelledby=decision]")!.TextContent, "不需要处理意见");
        Assert.IsNull(page.QuerySelector("form[action*=Decide]"));
        var (answer, told) = await SentForm.PostAsync(browser, Address, Small + "&handler=Decide", ("kind", "confirmed"), ("reason", "x"));
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        StringAssert.StartsWith(told.QuerySelector("main [role=status]")!.TextContent, "没有记录：这一对没有列为问题");
        Assert.IsEmpty(_actions.Asked);
        answer.Dispose();
    }

    private Task<SiteHost> StartAsync() => SiteHost.StartAsync(new FakeSiteData { Snapshot = ReuseNight.Create() }, services: services =>
    {
        services.AddSingleton<IDecisionLog>(_log);
        services.AddSingleton<IOfficeActions>(_actions);
    });
}
