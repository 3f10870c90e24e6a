using System.Net;
using System.Text.Json;
using Aggregator.Server.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

[TestClass]
public sealed class AccessTests
{
    private static readonly string[] Addresses = ["/", "/units/B01", "/rollup", "/submissions", "/runs", "/downloads/a.txt", "/healthz", "/site.css", "/favicon.svg", "/no-such-page"];

    [TestMethod]
    public async Task Every_endpoint_asks_for_the_policy_and_none_is_anonymous()
    {
        await using var host = await SiteHost.StartAsync();
        var endpoints = host.App.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        Assert.IsTrue(endpoints.Count >= 11, $"{endpoints.Count}");
        foreach (var endpoint in endpoints)
        {
            Assert.IsTrue(endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy == LocalOnly.Policy), endpoint.DisplayName);
            Assert.IsNull(endpoint.Metadata.GetMetadata<IAllowAnonymous>(), endpoint.DisplayName);
        }

        var provider = host.App.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        Assert.IsTrue((await provider.GetFallbackPolicyAsync())!.Requirements.Any(r => r is LocalOnly));
    }

    [TestMethod]
    [DataRow("203.0.113.9")]
    [DataRow("192.168.1.20")]
    [DataRow("0.0.0.0")]
    [DataRow("::ffff:10.0.0.1")]
    [DataRow("2001:db8::1")]
    public async Task A_request_from_another_machine_is_refused_everywhere(string remote)
    {
        await using var host = await SiteHost.StartAsync(BusyNight.Create(), IPAddress.Parse(remote));
        foreach (var address in Addresses)
        {
            using var answer = await host.Browser().GetAsync(address);
            var body = await answer.Content.ReadAsStringAsync();
            Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode, address);
            StringAssert.Contains(body, "不允许访问");
            Assert.IsFalse(body.Contains("云川", StringComparison.Ordinal), address);
        }
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
    [DataRow("127.0.0.1", "localhost")]
    [DataRow("127.0.0.1", "LOCALHOST:5080")]
    [DataRow("127.0.0.1", "127.0.0.1:5080")]
    [DataRow("127.8.8.8", "127.0.0.1")]
    [DataRow("::1", "[::1]:5080")]
    [DataRow("::ffff:127.0.0.1", "localhost")]
    public async Task This_machine_by_its_own_name_is_let_in(string remote, string name)
    {
        await using var host = await SiteHost.StartAsync(remote: IPAddress.Parse(remote));
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
    public async Task A_request_passed_on_by_a_proxy_is_refused(string header, string value)
    {
        await using var host = await SiteHost.StartAsync();
        var browser = host.Browser();
        browser.DefaultRequestHeaders.Add(header, value);
        using var answer = await browser.GetAsync("/");
        Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode);
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
