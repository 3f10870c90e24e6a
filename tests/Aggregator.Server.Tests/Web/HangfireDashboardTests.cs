#if HANGFIRE
using System.Net;
using System.Text.RegularExpressions;
using Aggregator.Jobs;
using Aggregator.Jobs.Nights;
using Aggregator.Server.Hosting;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Access;

namespace Aggregator.Server.Tests.Web;

/// <summary>The pages of a library behind our door. In builds with <c>-p:HangfireFeed=…</c> alone.</summary>
[TestClass]
public sealed partial class HangfireDashboardTests
{
    private static readonly string[] Pages = ["", "/", "/jobs/enqueued", "/jobs/scheduled", "/jobs/processing", "/jobs/succeeded", "/jobs/failed", "/jobs/deleted", "/retries", "/recurring", "/servers"];

    [TestMethod]
    [DataRow(null, HttpStatusCode.Redirect)]
    [DataRow(Role.Unit, HttpStatusCode.Forbidden)]
    [DataRow(Role.Viewer, HttpStatusCode.Forbidden)]
    [DataRow(Role.Reviewer, HttpStatusCode.OK)]
    [DataRow(Role.Administrator, HttpStatusCode.OK)]
    public async Task Only_reviewers_and_administrators_see_any_of_it(Role? role, HttpStatusCode expected)
    {
        await using var host = await StartAsync();
        using var browser = role is { } known ? host.Browser(known, "B05") : host.Stranger();
        foreach (var page in Pages.Concat(["/no-such-page", "/stats"]))
        {
            using var answer = await browser.GetAsync(JobBoard.Address + page);
            if (expected == HttpStatusCode.OK && page is "/no-such-page" or "/stats")
            {
                continue;
            }

            Assert.AreEqual(expected, answer.StatusCode, page);
        }
    }

    [TestMethod]
    public async Task Reviewers_read_and_cannot_act()
    {
        await using var host = await StartAsync();
        using var browser = host.Browser(Role.Reviewer);
        var page = await browser.GetStringAsync(JobBoard.Address + "/recurring");
        Assert.DoesNotContain("/recurring/trigger", page);
        Assert.AreNotEqual(HttpStatusCode.NoContent, await SendAsync(browser, page, "/recurring/trigger", ("jobs[]", JobNames.RequestPump)));
        Assert.AreNotEqual(HttpStatusCode.NoContent, await SendAsync(browser, page, "/recurring/remove", ("jobs[]", JobNames.RequestPump)));
        Assert.Contains(JobNames.RequestPump, await browser.GetStringAsync(JobBoard.Address + "/recurring"));
    }

    [TestMethod]
    public async Task Administrators_act_with_the_sites_form_token_and_not_without_it()
    {
        await using var host = await StartAsync();
        using var browser = host.Browser(Role.Administrator);
        var page = await browser.GetStringAsync(JobBoard.Address + "/recurring");
        Assert.Contains("/recurring/trigger", page);
        Assert.AreEqual(HttpStatusCode.Forbidden, await SendAsync(browser, "", "/recurring/remove", ("jobs[]", JobNames.RequestPump)));
        Assert.Contains(JobNames.RequestPump, await browser.GetStringAsync(JobBoard.Address + "/recurring"));
        Assert.AreEqual(HttpStatusCode.NoContent, await SendAsync(browser, page, "/recurring/remove", ("jobs[]", JobNames.RequestPump)));
        Assert.DoesNotContain(JobNames.RequestPump, await browser.GetStringAsync(JobBoard.Address + "/recurring"));
    }

    [TestMethod]
    public async Task Nobody_below_a_reviewer_reaches_what_acts()
    {
        await using var host = await StartAsync();
        var page = await host.Browser(Role.Administrator).GetStringAsync(JobBoard.Address + "/recurring");
        foreach (var role in new[] { Role.Unit, Role.Viewer })
        {
            Assert.AreEqual(HttpStatusCode.Forbidden, await SendAsync(host.Browser(role, "B05"), page, "/recurring/trigger", ("jobs[]", JobNames.RequestPump)));
        }
    }

    [TestMethod]
    public async Task Its_pages_are_in_Chinese_and_may_style_but_bring_no_script_of_others()
    {
        await using var host = await StartAsync();
        using var answer = await host.Browser().GetAsync(JobBoard.Address);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy);
        Assert.Contains("style-src 'self' 'unsafe-inline'", policy);
        Assert.AreEqual("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("后台任务", html);
        Assert.Contains("周期", html);
        Assert.IsFalse(InlineScript().IsMatch(html), "A script in the page itself would not run.");

        using var other = await host.Browser().GetAsync("/runs");
        Assert.AreEqual(SecurityHeaders.PagePolicy, other.Headers.GetValues("Content-Security-Policy").Single());
    }

    private static Task<SiteHost> StartAsync() => SiteHost.StartAsync(services: services =>
        HangfireInThisBuild.AddEngine(services, new JobEngineOptions { Catalogue = Catalogue, Schedule = [new Recurring(JobNames.RequestPump, "0 0 1 1 *", "")] }));

    private static JobCatalogue Catalogue { get; } = new(JobDefinition.For<NoticeJob>(JobNames.RequestPump, Exclusivity.PerName));

    private static async Task<HttpStatusCode> SendAsync(HttpClient browser, string page, string address, params (string Key, string Value)[] form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, JobBoard.Address + address) { Content = new FormUrlEncodedContent(form.Select(one => KeyValuePair.Create(one.Key, one.Value))) };
        if (Token().Match(page) is { Success: true } token)
        {
            request.Headers.Add(token.Groups[1].Value, WebUtility.HtmlDecode(token.Groups[2].Value));
        }

        using var answer = await browser.SendAsync(request);
        return answer.StatusCode;
    }

    [GeneratedRegex("""name="csrf-header" content="([^"]+)">\s*<meta name="csrf-token" content="([^"]+)">""")]
    private static partial Regex Token();

    [GeneratedRegex("<script(?![^>]*src=)|\\son[a-z]+=\"")]
    private static partial Regex InlineScript();
}
#endif
