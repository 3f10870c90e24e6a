using System.Net;
using System.Text;
using Aggregator.Intake.Portals;
using Aggregator.Testing;
using Microsoft.AspNetCore.Http;

namespace Aggregator.Intake.Tests.Portals;

/// <summary>A web server that does everything wrong costs a sentence, and never the machine.</summary>
[TestClass]
public sealed class PortalClientTests
{
    private TestSite _site = null!;

    [TestInitialize]
    public async Task StartAsync() => _site = await TestSite.StartAsync();

    [TestCleanup]
    public async Task StopAsync() => await _site.DisposeAsync();

    [TestMethod]
    public async Task A_page_comes_with_its_marks_and_is_not_sent_again()
    {
        _site.Page("/a", "<p>年报</p>");
        var answer = await GetAsync("/a");
        Assert.AreEqual((PortalOutcome.Seen, "<p>年报</p>", "text/html"), (answer.Outcome, Encoding.UTF8.GetString(answer.Bytes), answer.MediaType));
        Assert.AreEqual(PortalOutcome.NotModified, (await GetAsync("/a", answer.Marks)).Outcome);
        Assert.AreEqual("aggregator/1.0 (http://office.example)", _site.LastHeaders["User-Agent"]);
        Assert.IsFalse(_site.LastHeaders.Keys.Any(name => name is "Cookie" or "Authorization" or "Referer" or "traceparent"), string.Join(' ', _site.LastHeaders.Keys));
    }

    [TestMethod]
    public async Task Nothing_has_changed_is_no_answer_to_who_did_not_ask()
    {
        _site.Status("/a", 304);
        Assert.AreEqual(PortalOutcome.Broken, (await GetAsync("/a")).Outcome);
    }

    [TestMethod]
    [DataRow(404, PortalOutcome.Gone)]
    [DataRow(410, PortalOutcome.Gone)]
    [DataRow(403, PortalOutcome.Refused)]
    [DataRow(412, PortalOutcome.Refused)]
    [DataRow(500, PortalOutcome.Broken)]
    [DataRow(503, PortalOutcome.Broken)]
    [DataRow(206, PortalOutcome.Broken)]
    public async Task Whatever_a_server_answers_is_told_in_words(int status, PortalOutcome outcome)
    {
        _site.Status("/a", status);
        var answer = await GetAsync("/a");
        Assert.AreEqual(outcome, answer.Outcome);
        StringAssert.Contains(answer.Note, $"网站回答{status}");
    }

    [TestMethod]
    public async Task A_server_that_says_nothing_or_drips_is_left_after_its_time()
    {
        _site.Silent("/silent");
        _site.Dripping("/dripping");
        foreach (var path in new[] { "/silent", "/dripping" })
        {
            var answer = await GetAsync(path, limits: Limits with { Answer = TimeSpan.FromSeconds(1) });
            Assert.AreEqual(PortalOutcome.Slow, answer.Outcome, path);
            StringAssert.Contains(answer.Note, "1秒内没有传完");
        }
    }

    [TestMethod]
    public async Task Chunks_without_end_a_bomb_and_a_length_beyond_all_bounds_are_cut_off()
    {
        _site.Endless("/endless");
        _site.Bomb("/bomb", 64);
        _site.Answer("/long", async context =>
        {
            context.Response.ContentLength = 1L << 40;
            await context.Response.Body.WriteAsync(new byte[10]);
        });
        foreach (var path in new[] { "/endless", "/bomb", "/long" })
        {
            Assert.AreEqual(PortalOutcome.TooLarge, (await GetAsync(path, limits: Limits with { MostBytes = 1 << 20 })).Outcome, path);
        }
    }

    [TestMethod]
    public async Task A_head_beyond_all_bounds_is_cut_off()
    {
        _site.Answer("/head", context =>
        {
            for (var i = 0; i < 100; i++)
            {
                context.Response.Headers["X-" + i] = new string('x', 8000);
            }

            return Task.CompletedTask;
        });
        Assert.AreEqual(PortalOutcome.TooLarge, (await GetAsync("/head")).Outcome);
    }

    [TestMethod]
    public async Task A_body_packed_as_nobody_asked_or_broken_off_is_not_taken()
    {
        _site.Answer("/brotli", async context =>
        {
            context.Response.Headers.ContentEncoding = "br";
            await context.Response.WriteAsync("x");
        });
        _site.Answer("/gzip", async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.WriteAsync("this is no gzip");
        });
        _site.Answer("/cut", async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("half");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        foreach (var path in new[] { "/brotli", "/gzip", "/cut" })
        {
            Assert.AreEqual(PortalOutcome.Broken, (await GetAsync(path)).Outcome, path);
        }
    }

    [TestMethod]
    public async Task Redirects_are_followed_so_far_and_no_further()
    {
        _site.Redirect("/one", "/two");
        _site.Redirect("/two", _site.At("/there").AbsoluteUri);
        _site.Page("/there", "<p>到了</p>");
        _site.Redirect("/round", "/round");
        _site.Redirect("/nowhere", "gopher://a.example/");
        var there = await GetAsync("/one");
        Assert.AreEqual((PortalOutcome.Seen, _site.At("/there")), (there.Outcome, there.Url));
        _site.Forget();
        Assert.AreEqual(PortalOutcome.Lost, (await GetAsync("/round")).Outcome);
        Assert.HasCount(1 + 1 + Limits.MostRedirects, _site.Asked, "robots.txt, the address, and as many redirects as are followed");
        Assert.AreEqual(PortalOutcome.Lost, (await GetAsync("/nowhere")).Outcome);
    }

    [TestMethod]
    [DataRow("http://127.0.0.2:{0}/x")]
    [DataRow("http://localhost:{0}/x")]
    [DataRow("http://[::1]:{0}/x")]
    [DataRow("http://[::ffff:127.0.0.1]:{0}/x")]
    [DataRow("http://2130706434:{0}/x")]
    [DataRow("http://0x7f.2:{0}/x")]
    [DataRow("http://169.254.169.254/latest/meta-data/")]
    [DataRow("http://10.0.0.1/")]
    [DataRow("http://127.0.0.1:22/")]
    [DataRow("http://user:pass@127.0.0.1:{0}/x")]
    public async Task A_redirect_into_the_offices_own_network_is_not_followed(string to)
    {
        var port = _site.Address.Port;
        _site.Page("/x", "secret");
        _site.Redirect("/away", string.Format(System.Globalization.CultureInfo.InvariantCulture, to, port));
        var answer = await GetAsync("/away");
        Assert.IsTrue(answer.Outcome is PortalOutcome.Forbidden or PortalOutcome.Lost, $"{answer.Outcome} {answer.Note}");
        Assert.DoesNotContain("/x", _site.Asked);
    }

    [TestMethod]
    public async Task A_host_of_the_own_network_is_asked_only_where_an_administrator_allows_it()
    {
        _site.Page("/a", "secret");
        var answer = await GetAsync("/a", limits: Limits with { AllowedHosts = [] });
        Assert.AreEqual(PortalOutcome.Forbidden, answer.Outcome);
        StringAssert.Contains(answer.Note, "Portals:AllowedHosts");
        Assert.IsEmpty(_site.Asked);
    }

    [TestMethod]
    public async Task What_is_allowed_at_one_port_is_not_allowed_at_another()
    {
        await using var other = await TestSite.StartAsync();
        other.Page("/x", "secret");
        _site.Page("/a", "x");
        var only = Limits with { AllowedHosts = [_site.Address.Authority] };
        Assert.AreEqual(PortalOutcome.Seen, (await GetAsync("/a", limits: only)).Outcome);
        using var manners = new PortalManners(TimeProvider.System);
        using var client = new PortalClient(other.Address, only, manners, TimeProvider.System);
        Assert.AreEqual(PortalOutcome.Forbidden, (await client.GetAsync(other.At("/x"), null, CancellationToken.None)).Outcome);
        Assert.IsEmpty(other.Asked);
    }

    [TestMethod]
    public async Task A_redirect_with_Chinese_in_it_is_understood()
    {
        _site.Answer("/a", context =>
        {
            context.Response.StatusCode = StatusCodes.Status302Found;
            context.Response.Headers.Location = "/年报.html";
            return Task.CompletedTask;
        });
        _site.Page("/年报.html", "x");
        Assert.AreEqual(PortalOutcome.Seen, (await GetAsync("/a")).Outcome);
    }

    [TestMethod]
    public async Task What_one_site_is_allowed_another_cannot_borrow()
    {
        _site.Page("/x", "secret");
        using var manners = new PortalManners(TimeProvider.System);
        // The other site's own name leads to a public address; the redirect leads to the allowed host.
        using var client = new PortalClient(new Uri("http://elsewhere.example/"), Limits, manners, TimeProvider.System, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]));
        Assert.AreEqual(PortalOutcome.Forbidden, (await client.GetAsync(_site.At("/x"), null, CancellationToken.None)).Outcome);
        Assert.IsEmpty(_site.Asked);
    }

    [TestMethod]
    public async Task A_name_that_leads_inside_is_refused_whatever_its_second_answer_says()
    {
        var answers = new Queue<IPAddress>([IPAddress.Loopback, IPAddress.Parse("93.184.216.34")]);
        using var manners = new PortalManners(TimeProvider.System);
        using var client = new PortalClient(new Uri("http://rebinding.example/"), Limits with { AllowedHosts = [] }, manners, TimeProvider.System, (_, _) => Task.FromResult<IPAddress[]>([answers.Dequeue()]));
        Assert.AreEqual(PortalOutcome.Forbidden, (await client.GetAsync(new Uri("http://rebinding.example/"), null, CancellationToken.None)).Outcome);
        Assert.HasCount(1, answers, "The name is resolved once, and what was judged is what is called.");
    }

    [TestMethod]
    public async Task What_robots_forbid_is_not_asked_for()
    {
        _site.File("/robots.txt", Encoding.UTF8.GetBytes("User-agent: *\nDisallow: /no\n"), "text/plain");
        _site.Page("/no", "x");
        _site.Page("/yes", "x");
        _site.Redirect("/away", "/no");
        using var manners = new PortalManners(TimeProvider.System);
        using var client = new PortalClient(_site.Address, Limits, manners, TimeProvider.System);
        Assert.AreEqual(PortalOutcome.Robots, (await client.GetAsync(_site.At("/no"), null, CancellationToken.None)).Outcome);
        Assert.AreEqual(PortalOutcome.Robots, (await client.GetAsync(_site.At("/away"), null, CancellationToken.None)).Outcome, "A redirect is looked at like the first address.");
        Assert.AreEqual(PortalOutcome.Seen, (await client.GetAsync(_site.At("/yes"), null, CancellationToken.None)).Outcome);
        CollectionAssert.AreEqual(new[] { "/robots.txt", "/away", "/yes" }, _site.Asked.ToList(), "Once a round.");
    }

    [TestMethod]
    public async Task A_server_that_cannot_say_what_it_forbids_is_let_alone_and_one_without_rules_is_not()
    {
        _site.Page("/a", "x");
        _site.Status("/robots.txt", 500);
        Assert.AreEqual(PortalOutcome.Broken, (await GetAsync("/a")).Outcome);
        _site.Status("/robots.txt", 403);
        Assert.AreEqual(PortalOutcome.Seen, (await GetAsync("/a")).Outcome);
        _site.Page("/robots.txt", "<html><body>首页 User-agent: * Disallow: /</body></html>");
        Assert.AreEqual(PortalOutcome.Seen, (await GetAsync("/a")).Outcome);
    }

    [TestMethod]
    public async Task One_host_is_asked_one_thing_at_a_time()
    {
        _site.Answer("/a", async context =>
        {
            await Task.Delay(30);
            await context.Response.WriteAsync("x");
        });
        using var manners = new PortalManners(TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            using var client = new PortalClient(_site.Address, Limits, manners, TimeProvider.System);
            await client.GetAsync(_site.At("/a"), null, CancellationToken.None);
        }));
        Assert.AreEqual(1, _site.MostAtOnce);
    }

    [TestMethod]
    public async Task A_round_that_begins_asks_no_host_sooner_than_if_the_one_before_had_died_asking_it()
    {
        var first = 0L;
        _site.Answer("/robots.txt", context =>
        {
            first = TimeProvider.System.GetTimestamp();
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        var pause = TimeSpan.FromMilliseconds(700);
        var began = TimeProvider.System.GetTimestamp();
        await GetAsync("/a", limits: Limits with { Pause = pause });
        Assert.IsGreaterThanOrEqualTo(pause, TimeProvider.System.GetElapsedTime(began, first) + TimeSpan.FromMilliseconds(20));
    }

    [TestMethod]
    public async Task Nobody_at_the_other_end_is_told_in_words()
    {
        var gone = _site.At("/a");
        await _site.DisposeAsync();
        _site = await TestSite.StartAsync();
        using var manners = new PortalManners(TimeProvider.System);
        using var client = new PortalClient(gone, Limits, manners, TimeProvider.System);
        var answer = await client.GetAsync(gone, null, CancellationToken.None);
        Assert.AreEqual(PortalOutcome.Unreachable, answer.Outcome);
        StringAssert.Contains(answer.Note, "连不上");
    }

    private static PortalLimits Limits => new() { Pause = TimeSpan.Zero, AllowedHosts = ["127.0.0.1"], Contact = "http://office.example" };

    private async Task<PortalAnswer> GetAsync(string path, PortalMarks? known = null, PortalLimits? limits = null)
    {
        using var manners = new PortalManners(TimeProvider.System);
        using var client = new PortalClient(_site.Address, limits ?? Limits, manners, TimeProvider.System);
        return await client.GetAsync(_site.At(path), known, CancellationToken.None);
    }
}
