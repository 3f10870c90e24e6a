using System.Net;
using Aggregator.Core.Reports;
using Aggregator.Server.Web;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

/// <summary>What a clerk does on a unit's page: a decision on a finding, a report sent back.</summary>
[TestClass]
public sealed class OfficeActionTests
{
    private const string Tester = "测试员（test-administrator）";

    private readonly FakeOfficeActions _actions = new();

    [TestMethod]
    public async Task A_decision_is_sent_with_the_form_and_its_token()
    {
        await using var host = await StartAsync();
        var browser = host.Browser();
        var (unit, fingerprint) = Found(host);
        using var answer = await browser.PostAsync($"/units/{unit}?handler=Decide",
            await FormAsync(browser, unit, ("fingerprint", fingerprint), ("kind", "dismissed"), ("reason", "登记有误"), ("by", "冒名者")));
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        StringAssert.Contains(await answer.Content.ReadAsStringAsync(), "已记录。");
        Assert.AreEqual($"decide {fingerprint} dismissed 登记有误 {Tester}", Assert.ContainsSingle(_actions.Asked));
    }

    [TestMethod]
    public async Task A_report_is_sent_back_and_taken_back()
    {
        await using var host = await StartAsync();
        var browser = host.Browser();
        var (unit, _) = Found(host);
        using var sent = await browser.PostAsync($"/units/{unit}?handler=Return", await FormAsync(browser, unit, ("year", "2025"), ("sha256", "ab12"), ("reason", "表二不平")));
        using var back = await browser.PostAsync($"/units/{unit}?handler=Withdraw", await FormAsync(browser, unit, ("year", "2025"), ("sha256", "ab12")));
        Assert.AreEqual((HttpStatusCode.OK, HttpStatusCode.OK), (sent.StatusCode, back.StatusCode));
        CollectionAssert.AreEqual(new[] { $"return {unit} 2025 ab12 表二不平 {Tester}", $"withdraw {unit} 2025 ab12 {Tester}" }, _actions.Asked);
    }

    [TestMethod]
    public async Task The_page_shows_who_sent_back_and_who_took_it_back()
    {
        var order = new ReturnOrder("B01", 2025, "ab12", "表二不平", "张三", new ChinaMoment(new DateOnly(2026, 3, 1)), new DateOnly(2026, 3, 16));
        _actions.Past.AddRange([new PastReturn(order, null, ""), new PastReturn(order with { By = "王五" }, new ChinaMoment(new DateOnly(2026, 3, 4)), "李四")]);
        await using var host = await StartAsync();
        var rows = (await PageTests.PageAsync(host, $"/units/{Found(host).Unit}")).QuerySelectorAll("table").Single(t => t.QuerySelector("caption")?.TextContent == "退回记录").QuerySelectorAll("tbody tr");
        Assert.AreEqual("—", rows[0].QuerySelector("[data-label=撤回]")!.TextContent);
        Assert.AreEqual("2026-03-04 李四", rows[1].QuerySelector("[data-label=撤回]")!.TextContent);
    }

    [TestMethod]
    public async Task Without_a_reason_the_page_says_what_is_missing()
    {
        await using var host = await StartAsync();
        var browser = host.Browser();
        var (unit, _) = Found(host);
        using var answer = await browser.PostAsync($"/units/{unit}?handler=Return", await FormAsync(browser, unit, ("year", "2025"), ("reason", "")));
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        StringAssert.Contains(await answer.Content.ReadAsStringAsync(), "请写明理由");
        Assert.IsEmpty(_actions.Asked);
    }

    [TestMethod]
    public async Task A_refused_decision_comes_back_as_it_was_typed()
    {
        await using var host = await StartAsync();
        var browser = host.Browser();
        var (unit, fingerprint) = Found(host);
        foreach (var kind in new[] { "objected", "" })
        {
            using var answer = await browser.PostAsync($"/units/{unit}?handler=Decide",
                await FormAsync(browser, unit, ("fingerprint", fingerprint), ("kind", kind), ("reason", "登记有误，\n见收文簿"), ("document", "〔2026〕3号")));
            Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
            var form = (await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync())).QuerySelector($"#f-{fingerprint} details[open] form")!;
            Assert.AreEqual("登记有误，\n见收文簿", form.QuerySelector("textarea")!.TextContent);
            Assert.AreEqual("〔2026〕3号", form.QuerySelector("input[name=document]")!.GetAttribute("value"));
            var problem = form.QuerySelector("#" + form.QuerySelector("fieldset")!.GetAttribute("aria-describedby"));
            StringAssert.Contains(problem!.TextContent, "请选择处理意见");
        }

        Assert.IsEmpty(_actions.Asked, "To object is the unit's.");
    }

    [TestMethod]
    public async Task A_reviewer_cannot_choose_to_object()
    {
        await using var host = await StartAsync();
        var page = await PageTests.PageAsync(host, $"/units/{Found(host).Unit}");
        CollectionAssert.AreEquivalent(new[] { "confirmed", "dismissed", "explained" }, page.QuerySelectorAll("input[name=kind]").Select(one => one.GetAttribute("value")).Distinct().ToList());
    }

    [TestMethod]
    [DataRow("Decide")]
    [DataRow("Return")]
    [DataRow("Withdraw")]
    public async Task Without_the_token_nothing_is_done(string handler)
    {
        await using var host = await StartAsync();
        using var answer = await host.Browser().PostAsync($"/units/{Found(host).Unit}?handler={handler}", new FormUrlEncodedContent([new("year", "2025"), new("reason", "x"), new("by", "x")]));
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.IsEmpty(_actions.Asked);
    }

    [TestMethod]
    public async Task Who_is_not_signed_in_does_nothing()
    {
        await using var host = await StartAsync();
        using var answer = await host.Stranger().PostAsync($"/units/{Found(host).Unit}?handler=Withdraw", new FormUrlEncodedContent([new("year", "2025")]));
        Assert.AreEqual(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.IsEmpty(_actions.Asked);
    }

    [TestMethod]
    public async Task Where_nobody_can_act_the_page_has_no_form()
    {
        await using var host = await SiteHost.StartAsync();
        var unit = Found(host).Unit;
        Assert.IsEmpty((await PageTests.PageAsync(host, $"/units/{unit}")).QuerySelectorAll("main form"));
        using var answer = await host.Browser().PostAsync($"/units/{unit}?handler=Withdraw", new FormUrlEncodedContent([]));
        Assert.AreNotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    private static (string Unit, string Fingerprint) Found(SiteHost host)
    {
        var night = host.Data.Snapshot!;
        var finding = night.Findings.First(f => night.Accepted(f.Unit, night.Year) is not null);
        return (finding.Unit, finding.Fingerprint);
    }

    private static async Task<FormUrlEncodedContent> FormAsync(HttpClient browser, string unit, params (string Name, string Value)[] fields)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync($"/units/{unit}"));
        var token = page.QuerySelector("form.office input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new FormUrlEncodedContent([.. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)), new("__RequestVerificationToken", token)]);
    }

    private Task<SiteHost> StartAsync() => SiteHost.StartAsync(services: s => s.AddSingleton<IOfficeActions>(_actions));
}
