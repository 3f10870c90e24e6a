using System.Net;
using Aggregator.Server.Api;
using Aggregator.Server.Tests.Web;

namespace Aggregator.Server.Tests.Api;

[TestClass]
public sealed class ApiRefusalTests
{
    [TestMethod]
    [DataRow("/api/v1/findings?colour=red", "不认识的参数“colour”。这个地址可用的参数：unit、year、rule、severity、outcome、decision、fingerprint、limit、cursor、format。")]
    [DataRow("/api/v1/findings?Unit=B01", "不认识的参数“Unit”")]
    [DataRow("/api/v1/findings?limit=0", "1至1000")]
    [DataRow("/api/v1/findings?limit=1001", "1至1000")]
    [DataRow("/api/v1/findings?limit=%2B5", "参数“limit”应为整数")]
    [DataRow("/api/v1/findings?limit=99999999999", "参数“limit”应为整数")]
    [DataRow("/api/v1/findings?year=二〇二五", "参数“year”应为整数")]
    [DataRow("/api/v1/findings?year=02025", "参数“year”应为整数")]
    [DataRow("/api/v1/findings?severity=fatal", "没有“fatal”这个值，可用：error、warning、note")]
    [DataRow("/api/v1/findings?unit=", "只能给一次，不能为空")]
    [DataRow("/api/v1/findings?unit=B01&unit=B02", "只能给一次")]
    [DataRow("/api/v1/findings?cursor=xyz", "参数“cursor”不对")]
    [DataRow("/api/v1/findings?format=xml", "可用：json、csv")]
    [DataRow("/api/v1/search", "缺少参数“q”")]
    [DataRow("/api/v1/search?q=%20", "1至100个字")]
    [DataRow("/api/v1/runs/abc", "地址中的“id”应为整数")]
    [DataRow("/api/v1/reports/B01/now", "地址中的“year”应为整数")]
    [DataRow("/api/v1/runs/compare?from=x", "参数“from”应为整数")]
    public async Task A_wrong_parameter_is_named_with_its_remedy(string address, string sentence)
    {
        await using var host = await ApiHost.StartAsync();
        StringAssert.Contains(await host.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, address), sentence);
    }

    [TestMethod]
    public async Task A_parameter_is_repeated_short_and_masked()
    {
        await using var host = await ApiHost.StartAsync();
        var sentence = await host.RefusedAsync(HttpStatusCode.BadRequest, HttpMethod.Get, "/api/v1/findings?severity=13912345678%EF%BC%8C" + new string('x', 300));
        StringAssert.Contains(sentence, "139****5678");
        Assert.IsLessThan(120, sentence.Length);
    }

    [TestMethod]
    [DataRow("/api/v1/runs/77", "没有第77次运行")]
    [DataRow("/api/v1/reports/B01/1999", "没有单位“B01”1999年度的已采纳报告")]
    [DataRow("/api/v1/reports/nobody/2025", "没有单位“nobody”")]
    [DataRow("/api/v1/reports/B01/99999999999", "99999999999年度")]
    [DataRow("/api/v1/runs/compare?from=2&to=3", "2")]
    [DataRow("/api/v1/manifest", "manifest.json")]
    [DataRow("/api/v1/nothing", "没有这个页面")]
    public async Task What_is_not_there_is_said_in_words(string address, string sentence)
    {
        await using var host = await ApiHost.StartAsync();
        StringAssert.Contains(await host.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, address), sentence);
    }

    [TestMethod]
    public async Task Before_the_first_night_the_lists_say_so_and_the_runs_are_told()
    {
        var data = new FakeSiteData();
        data.Runs.AddRange(BusyNight.Create().Runs);
        await using var host = await ApiHost.StartAsync(data);
        StringAssert.Contains(await host.RefusedAsync(HttpStatusCode.NotFound, HttpMethod.Get, "/api/v1/findings"), "还没有完成过夜间运行");
        var runs = await host.JsonAsync("/api/v1/runs");
        Assert.AreEqual(System.Text.Json.JsonValueKind.Null, runs.GetProperty("asOf").ValueKind);
        Assert.AreEqual(4, runs.GetProperty("total").GetInt32());
    }

    [TestMethod]
    public async Task A_method_the_address_does_not_know_is_refused()
    {
        await using var host = await ApiHost.StartAsync();
        await host.RefusedAsync(HttpStatusCode.MethodNotAllowed, HttpMethod.Delete, "/api/v1/findings", null, "Authorization", "Bearer key");
        await host.RefusedAsync(HttpStatusCode.MethodNotAllowed, HttpMethod.Get, "/api/v1/hand-ins");
    }

    [TestMethod]
    [DataRow("application/json", "application/json")]
    [DataRow("text/csv", "text/csv")]
    [DataRow("text/html, application/xhtml+xml, */*;q=0.8", "application/json")]
    [DataRow("application/json;q=0.2, text/csv", "text/csv")]
    [DataRow("text/csv;charset=utf-8;q=0.9, application/json;q=0.1", "text/csv")]
    [DataRow("text/*", "text/csv")]
    [DataRow("application/json;q=0, */*", "text/csv")]
    public async Task The_best_liked_format_is_given(string accept, string type)
    {
        await using var host = await ApiHost.StartAsync();
        using var answer = await host.SendAsync(HttpMethod.Get, "/api/v1/findings", null, "Accept", accept);
        Assert.AreEqual(type, answer.Content.Headers.ContentType?.MediaType);
    }

    [TestMethod]
    public async Task A_format_nobody_can_give_is_refused()
    {
        await using var host = await ApiHost.StartAsync();
        StringAssert.Contains(await host.RefusedAsync(HttpStatusCode.NotAcceptable, HttpMethod.Get, "/api/v1/findings", null, "Accept", "application/xml"), "application/json或text/csv");
        await host.RefusedAsync(HttpStatusCode.NotAcceptable, HttpMethod.Get, "/api/v1/scheme", null, "Accept", "text/csv");
    }

    [TestMethod]
    public async Task A_crash_of_ours_tells_nothing_of_its_inside()
    {
        await using var host = await ApiHost.StartAsync(new FakeSiteData { Broken = new InvalidOperationException("secret at line 12") });
        var sentence = await host.RefusedAsync(HttpStatusCode.InternalServerError, HttpMethod.Get, "/api/v1/findings");
        Assert.IsFalse(sentence.Contains("secret", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task Who_asks_too_often_is_told_when_to_come_again_and_others_are_served()
    {
        await using var host = await ApiHost.StartAsync();
        var last = HttpStatusCode.OK;
        for (var i = 0; i < (ApiLimits.Burst * 3) && last == HttpStatusCode.OK; i++)
        {
            using var answer = await host.SendAsync(HttpMethod.Head, "/api/v1/rules");
            last = answer.StatusCode;
        }

        Assert.AreEqual(HttpStatusCode.TooManyRequests, last);
        await using var limits = new ApiLimits();
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        Aggregator.Server.Web.Access.Person one = new("a", "甲", Aggregator.Server.Web.Access.Role.Viewer);
        for (var i = 0; i < ApiLimits.ChangeBurst; i++)
        {
            limits.Take(one, changes: true, context.Response);
        }

        Assert.AreEqual(429, Assert.ThrowsExactly<ApiRefusedException>(() => limits.Take(one, changes: true, context.Response)).Status);
        Assert.AreEqual("10", context.Response.Headers.RetryAfter.ToString());
        limits.Take(one, changes: false, context.Response);
        limits.Take(one with { Account = "b" }, changes: true, context.Response);
    }
}
