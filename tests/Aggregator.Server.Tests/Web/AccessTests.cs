using System.Net;
using System.Text.Json;
using Aggregator.Server.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class AccessTests
{
    private static readonly string[] Addresses = ["/", "/units/B01", "/rollup", "/submissions", "/runs", "/downloads/a.txt", "/originals/ab", "/no-such-page"];

    [TestMethod]
    public async Task What_names_no_policy_is_for_the_office_alone()
    {
        await using var host = await SiteHost.StartAsync();
        var provider = host.App.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        foreach (var policy in new[] { await provider.GetFallbackPolicyAsync(), await provider.GetDefaultPolicyAsync(), await provider.GetPolicyAsync(Policies.View) })
        {
            Assert.AreEqual(Role.Viewer, policy!.Requirements.OfType<RoleRequirement>().Single().Least);
        }
    }

    [TestMethod]
    public async Task Who_is_not_signed_in_is_sent_to_the_door_and_sees_nothing()
    {
        await using var host = await SiteHost.StartAsync(BusyNight.Create());
        foreach (var address in Addresses)
        {
            using var answer = await host.Stranger().GetAsync(address);
            Assert.AreEqual(HttpStatusCode.Redirect, answer.StatusCode, address);
            Assert.AreEqual("/signin?back=" + Uri.EscapeDataString(address), answer.Headers.Location!.OriginalString);
            Assert.AreEqual("", await answer.Content.ReadAsStringAsync());
        }
    }

    [TestMethod]
    [DataRow("/runs", "application/json")]
    [DataRow("/api/v1/units", "application/json")]
    [DataRow("/api/v1/units", "text/html")]
    public async Task A_program_that_is_not_signed_in_is_told_so_and_not_redirected(string address, string accept)
    {
        await using var host = await SiteHost.StartAsync();
        var client = host.Stranger();
        client.DefaultRequestHeaders.Accept.Clear();
        client.DefaultRequestHeaders.Add("Accept", accept);
        using var answer = await client.GetAsync(address);
        Assert.AreEqual(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.AreEqual("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        StringAssert.Contains(await answer.Content.ReadAsStringAsync(), "尚未登录");
    }

    [TestMethod]
    public async Task A_role_too_low_is_told_in_a_Chinese_page()
    {
        await using var host = await SiteHost.StartAsync(BusyNight.Create());
        using var answer = await host.Browser(Role.Unit, "B01").GetAsync("/rollup");
        Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode);
        var body = await answer.Content.ReadAsStringAsync();
        StringAssert.Contains(body, "单位账户只能查看和办理本单位的事项");
        StringAssert.Contains(body, "<html lang=\"zh-CN\">");
    }

    [TestMethod]
    [DataRow("evil.example")]
    [DataRow("localhost.evil.example")]
    [DataRow("127.0.0.1.evil.example")]
    [DataRow("localhost.")]
    [DataRow("192.168.1.20")]
    public async Task A_foreign_host_name_is_refused(string name)
    {
        await using var host = await SiteHost.StartAsync();
        foreach (var address in Addresses)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Host = name } };
            using var answer = await host.Browser().SendAsync(request);
            Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode, address);
        }
    }

    [TestMethod]
    [DataRow("localhost")]
    [DataRow("LOCALHOST:5080")]
    [DataRow("127.0.0.1:5080")]
    [DataRow("[::1]:5080")]
    [DataRow("GK.yunchuan.example")]
    [DataRow("10.1.2.3:5080")]
    [DataRow("[2001:db8::7]")]
    public async Task A_name_of_ours_is_let_in(string name)
    {
        await using var host = await SiteHost.StartAsync(remote: IPAddress.Parse("10.9.9.9"), settings: [("Site:Hosts:0", "gk.yunchuan.example"), ("Site:Hosts:1", "10.1.2.3"), ("Site:Hosts:2", "[2001:db8::7]")]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = name } };
        using var answer = await host.Browser().SendAsync(request);
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [TestMethod]
    [DataRow("X-Forwarded-For", "127.0.0.1")]
    [DataRow("Forwarded", "for=127.0.0.1")]
    [DataRow("X-Forwarded-Host", "localhost")]
    [DataRow("X-Real-IP", "127.0.0.1")]
    [DataRow("Via", "1.1 proxy")]
    public async Task A_request_passed_on_by_a_proxy_nobody_named_is_refused(string header, string value)
    {
        await using var host = await SiteHost.StartAsync(settings: ("Site:Proxies:0", "10.0.0.1"));
        var browser = host.Browser();
        browser.DefaultRequestHeaders.Add(header, value);
        using var answer = await browser.GetAsync("/");
        Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [TestMethod]
    public async Task A_named_proxy_passes_on_and_says_for_whom_and_how()
    {
        await using var host = await SiteHost.StartAsync(remote: IPAddress.Parse("::ffff:10.0.0.1"), settings: ("Site:Proxies:0", "10.0.0.1"));
        var browser = host.Stranger();
        browser.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.55");
        browser.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        browser.DefaultRequestHeaders.Add("X-Real-IP", "192.0.2.55");
        using var answer = await browser.GetAsync("/signin");
        Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        StringAssert.Contains(string.Join(' ', answer.Headers.GetValues("Set-Cookie")), "secure");
        browser.DefaultRequestHeaders.Remove("X-Forwarded-For");
        browser.DefaultRequestHeaders.Host = "evil.example";
        using var foreign = await browser.GetAsync("/signin");
        Assert.AreEqual(HttpStatusCode.Forbidden, foreign.StatusCode);
    }

    [TestMethod]
    [DataRow("/")]
    [DataRow("/runs")]
    [DataRow("/downloads/data/ranking.json")]
    [DataRow("/healthz")]
    [DataRow("/site.css")]
    [DataRow("/no-such-page")]
    public async Task Every_answer_carries_the_security_headers(string address)
    {
        await using var host = await SiteHost.StartAsync(BusyNight.Create());
        using var answer = await host.Browser().GetAsync(address);
        AssertHeaders(answer);
    }

    [TestMethod]
    [DataRow("Production")]
    [DataRow("Development")]
    public async Task A_crash_of_ours_tells_the_visitor_nothing_of_its_inside(string environment)
    {
        await using var host = await SiteHost.StartAsync(new FakeSiteData { Broken = new InvalidOperationException("secret at line 12") }, environment: environment);
        using var answer = await host.Browser().GetAsync("/");
        var body = await answer.Content.ReadAsStringAsync();
        Assert.AreEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        StringAssert.Contains(body, "程序出错");
        Assert.IsFalse(body.Contains("secret", StringComparison.Ordinal) || body.Contains("   at ", StringComparison.Ordinal), body);
        AssertHeaders(answer);
    }

    [TestMethod]
    public async Task A_program_is_told_in_problem_details()
    {
        await using var host = await SiteHost.StartAsync();
        var client = host.Browser();
        client.DefaultRequestHeaders.Accept.Clear();
        client.DefaultRequestHeaders.Add("Accept", "application/json");
        using var answer = await client.GetAsync("/no-such-page");
        Assert.AreEqual("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.AreEqual(404, problem.RootElement.GetProperty("status").GetInt32());
        Assert.AreEqual("没有找到", problem.RootElement.GetProperty("title").GetString());
    }

    [TestMethod]
    public async Task On_a_real_socket_loopback_is_served_and_a_foreign_name_is_not()
    {
        await using var site = await SocketSite.StartAsync(BusyNight.Create());
        using var client = new HttpClient { BaseAddress = site.Address };
        Assert.AreEqual("ok\n", await client.GetStringAsync("/healthz"));
        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/healthz") { Headers = { Host = "evil.example" } };
        using var refused = await client.SendAsync(foreign);
        Assert.AreEqual(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.IsFalse(refused.Headers.Contains("Server"));
    }

    private static void AssertHeaders(HttpResponseMessage answer)
    {
        string Header(string name) => string.Join(' ', answer.Headers.TryGetValues(name, out var values) ? values : []);
        StringAssert.Contains(Header("Content-Security-Policy"), "frame-ancestors 'none'");
        StringAssert.Matches(Header("Content-Security-Policy"), new("default-src '(self|none)'"));
        Assert.IsFalse(Header("Content-Security-Policy").Contains("unsafe", StringComparison.Ordinal));
        Assert.AreEqual("nosniff", Header("X-Content-Type-Options"));
        Assert.AreEqual("DENY", Header("X-Frame-Options"));
        Assert.AreEqual("same-origin", Header("Referrer-Policy"));
        Assert.IsTrue(Header("Cache-Control").Length > 0);
    }
}
