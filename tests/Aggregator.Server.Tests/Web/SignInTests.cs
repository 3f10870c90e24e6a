using System.Net;
using Aggregator.Data.Access;
using Aggregator.Server.Accounts;
using Aggregator.Server.Web.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

/// <summary>The real door: names, passwords, sessions.</summary>
[TestClass]
public sealed class SignInTests
{
    private const string Password = DoorVisitor.GoodPassword;

    private static readonly IPAddress Here = IPAddress.Parse("10.0.0.7");

    [TestMethod]
    public async Task The_right_password_leads_to_where_one_wanted_to_go_and_the_cookie_is_the_browsers_alone()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        await host.AddAccountAsync("zhang.san", Password, Role.Viewer);
        var browser = host.Stranger();
        using var answer = await browser.SignInAsync(" ZHANG．san ", Password, "/runs?x=1");
        Assert.AreEqual((HttpStatusCode.Redirect, "/runs?x=1"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("aggregator-session=", StringComparison.Ordinal));
        StringAssert.Contains(cookie, "httponly");
        StringAssert.Contains(cookie, "samesite=strict");
        Assert.DoesNotContain("expires", cookie);
        StringAssert.Contains(await browser.GetStringAsync("/runs"), "zhang.san");
        using var forbidden = await browser.GetAsync("/accounts");
        Assert.AreEqual(HttpStatusCode.Forbidden, forbidden.StatusCode);
    }

    [TestMethod]
    [DataRow("//evil.example")]
    [DataRow("/\\evil.example")]
    [DataRow("https://evil.example/")]
    [DataRow("/\t/evil.example")]
    [DataRow("/a\r\nSet-Cookie: x=y")]
    [DataRow("javascript:alert(1)")]
    [DataRow("/signout")]
    [DataRow("")]
    public async Task Nobody_is_led_to_another_site(string back)
    {
        await using var host = await SiteHost.WithAccountsAsync();
        await host.AddAccountAsync("a1", Password, Role.Viewer);
        using var answer = await host.Stranger().SignInAsync("a1", Password, back);
        Assert.AreEqual((HttpStatusCode.Redirect, "/"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    [TestMethod]
    public async Task Whoever_is_refused_is_told_the_same_whatever_the_reason()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        await host.AddAccountAsync("a1", Password, Role.Viewer);
        var shut = await host.AddAccountAsync("shut", Password, Role.Viewer);
        await host.AddAccountAsync("b1", Password, Role.Administrator);
        await host.App.Services.GetRequiredService<AccountDesk>().DisableAsync(Person.Nobody, shut, true, CancellationToken.None);
        var told = new HashSet<string>();
        foreach (var (name, password) in new[] { ("a1", "wrong"), ("nobody", Password), ("shut", Password), ("a1\u202e", Password), (new string('长', 99), Password), ("a1", new string('x', 199)), ("", "") })
        {
            using var answer = await host.Stranger().SignInAsync(name, password);
            Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode, name);
            Assert.IsFalse(answer.Headers.TryGetValues("Set-Cookie", out var set) && set.Any(one => one.StartsWith("aggregator-session", StringComparison.Ordinal)));
            var body = await answer.Content.ReadAsStringAsync();
            var from = body.IndexOf("role=\"alert\"", StringComparison.Ordinal);
            told.Add(body[from..body.IndexOf("</p>", from, StringComparison.Ordinal)]);
        }

        StringAssert.Contains(told.Single(), SignInDesk.Refused);
    }

    [TestMethod]
    public async Task Five_wrong_ones_lock_for_a_quarter_of_an_hour_and_the_right_one_does_not_help()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        await host.AddAccountAsync("a1", Password, Role.Viewer);
        var desk = host.App.Services.GetRequiredService<SignInDesk>();
        for (var i = 0; i < SignInDesk.Bounds.MostWrong; i++)
        {
            Assert.IsNull(await desk.SignInAsync("a1", "wrong", Here, CancellationToken.None));
        }

        Assert.IsNull(await desk.SignInAsync("a1", Password, Here, CancellationToken.None));
        Assert.IsNull(await desk.SignInAsync("a1", Password, Here, CancellationToken.None));
        host.Clock.Advance(SignInDesk.Bounds.LockedFor);
        await host.App.Services.GetRequiredService<RefusalTally>().WriteAsync(isEnd: false, CancellationToken.None);
        Assert.IsNotNull(await desk.SignInAsync("a1", Password, Here, CancellationToken.None));
        var log = await host.App.Services.GetRequiredService<AuditStore>().LatestAsync(5, CancellationToken.None);
        CollectionAssert.AreEqual(new[] { "signin.success", "refused.locked", "signin.failure", "signin.lockout", "signin.failure" }, log.Select(one => one.Note.Action).ToList());
        Assert.AreEqual(("a1", "{\"count\":\"2\",\"from\":\"10.0.0.7\"}"), (log[1].Note.Subject, log[1].Note.Detail));
    }

    [TestMethod]
    public async Task Whoever_locks_anothers_account_locks_himself_out_and_disturbs_nobody()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        await host.AddAccountAsync("a1", Password, Role.Administrator);
        var owner = host.Stranger();
        await owner.EnterAsync("a1", Password);
        var desk = host.App.Services.GetRequiredService<SignInDesk>();
        for (var i = 0; i < 40; i++)
        {
            await desk.SignInAsync("a1", "wrong", IPAddress.Parse($"10.1.{i}.1"), CancellationToken.None);
        }

        for (var i = 0; i < 9; i++)
        {
            await desk.SignInAsync("a1", "wrong", IPAddress.Parse("2001:db8::" + i), CancellationToken.None);
        }

        Assert.AreEqual(HttpStatusCode.OK, await StatusAsync(owner), "Who is in stays in.");
        StringAssert.Contains(await owner.GetStringAsync("/accounts"), "有人从陌生地址频繁试密码，已限速");
        using var changed = await owner.SendAsync("/account", "/account?handler=Key", ("name", "取数"), ("password", Password));
        Assert.AreEqual(HttpStatusCode.OK, changed.StatusCode, "The own password is still asked for.");
        await host.Stranger().EnterAsync("a1", Password);
        Assert.IsNull(await desk.SignInAsync("a1", Password, IPAddress.Parse("10.9.9.9"), CancellationToken.None), "A strange network waits.");
        host.Clock.Advance(SignInDesk.Bounds.Every);
        Assert.IsNotNull(await desk.SignInAsync("a1", Password, IPAddress.Parse("10.9.9.9"), CancellationToken.None));
        await host.App.Services.GetRequiredService<RefusalTally>().WriteAsync(isEnd: false, CancellationToken.None);
        var log = await host.App.Services.GetRequiredService<AuditStore>().LatestAsync(1000, CancellationToken.None);
        Assert.AreEqual(20, log.Count(one => one.Note.Action == "signin.failure"), "What was tried.");
        Assert.AreEqual("{\"count\":\"30\",\"from\":\"（多处）\"}", log.Single(one => one.Note.Action == "refused.slowed").Note.Detail);
    }

    [TestMethod]
    [DataRow("10.0.0.7", "10.0.0.7")]
    [DataRow("::ffff:10.0.0.7", "10.0.0.7")]
    [DataRow("2001:db8:1:2:3::9", "2001:db8:1:2::/64")]
    [DataRow(null, "unknown")]
    public void A_network_is_an_address_or_what_one_address_brings_with_it(string? address, string network) =>
        Assert.AreEqual(network, ClientNetwork.Of(address is null ? null : IPAddress.Parse(address)));

    [TestMethod]
    public async Task A_session_signed_out_of_stays_ended_after_a_restart()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        await host.AddAccountAsync("a1", Password, Role.Viewer);
        var browser = host.Stranger();
        await browser.EnterAsync("a1", Password);
        using var gone = await browser.SendAsync("/signout", "/signout");
        await using var context = host.App.Services.GetRequiredService<Aggregator.Data.Store>().Open();
        var row = context.EndedSessions.Single();
        Assert.AreEqual((host.Clock.GetUtcNow() + SessionCookie.Longest).UtcDateTime, row.Until, "It is in the store, not in this process.");
    }

    [TestMethod]
    public async Task One_address_tries_no_more_than_ten_times_a_minute()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        var browser = host.Stranger();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
        {
            using var answer = await browser.PostAsync("/signin", new FormUrlEncodedContent([]));
            answers.Add(answer.StatusCode);
        }

        CollectionAssert.AreEqual(new[] { HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests }, answers.Skip(9).ToList());
    }

    [TestMethod]
    public async Task A_sign_in_without_the_pages_token_is_refused()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        await host.AddAccountAsync("a1", Password, Role.Viewer);
        using var answer = await host.Stranger().PostAsync("/signin", new FormUrlEncodedContent([new("name", "a1"), new("password", Password)]));
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.IsFalse(answer.Headers.Contains("Set-Cookie"));
    }

    [TestMethod]
    public async Task A_session_ends_when_nobody_moves_and_after_half_a_day_in_any_case()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        await host.AddAccountAsync("a1", Password, Role.Viewer);
        var idle = host.Stranger();
        await idle.EnterAsync("a1", Password);
        host.Clock.Advance(SessionCookie.Idle + TimeSpan.FromMinutes(1));
        Assert.AreEqual(HttpStatusCode.Redirect, await StatusAsync(idle));

        var busy = host.Stranger();
        await busy.EnterAsync("a1", Password);
        for (var i = 0; i < 35; i++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.AreEqual(HttpStatusCode.OK, await StatusAsync(busy), $"{i}");
        }

        host.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.AreEqual(HttpStatusCode.Redirect, await StatusAsync(busy));
    }

    [TestMethod]
    public async Task A_clock_set_back_ends_the_sessions_of_the_future()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        await host.AddAccountAsync("a1", Password, Role.Viewer);
        var browser = host.Stranger();
        await browser.EnterAsync("a1", Password);
        host.Clock.Advance(TimeSpan.FromHours(-3));
        Assert.AreEqual(HttpStatusCode.Redirect, await StatusAsync(browser));
    }

    [TestMethod]
    [DataRow("role")]
    [DataRow("disable")]
    [DataRow("reset")]
    [DataRow("own password")]
    public async Task A_change_of_the_account_ends_its_sessions_everywhere(string change)
    {
        await using var host = await SiteHost.WithAccountsAsync();
        var id = await host.AddAccountAsync("a1", Password, Role.Viewer);
        await host.AddAccountAsync("root1", Password, Role.Administrator);
        var browser = host.Stranger();
        await browser.EnterAsync("a1", Password);
        Assert.AreEqual(HttpStatusCode.OK, await StatusAsync(browser));
        var desk = host.App.Services.GetRequiredService<AccountDesk>();
        await (change switch
        {
            "role" => desk.ChangeRoleAsync(Person.Nobody, id, "reviewer", null, _ => true, CancellationToken.None),
            "disable" => desk.DisableAsync(Person.Nobody, id, true, CancellationToken.None),
            "reset" => desk.ResetAsync(Person.Nobody, id, CancellationToken.None),
            _ => (Task)desk.ChangeOwnAsync(Person.Nobody, id, Password, Password + "2", Password + "2", CancellationToken.None),
        });
        Assert.AreEqual(HttpStatusCode.Redirect, await StatusAsync(browser));
    }

    [TestMethod]
    public async Task Signing_out_ends_the_session_for_a_copy_of_its_cookie_too()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        await host.AddAccountAsync("a1", Password, Role.Viewer);
        var browser = host.Stranger();
        using var answer = await browser.SignInAsync("a1", Password);
        var copied = answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("aggregator-session=", StringComparison.Ordinal)).Split(';')[0];
        using (var foreign = await browser.PostAsync("/signout", new FormUrlEncodedContent([])))
        {
            Assert.AreEqual(HttpStatusCode.BadRequest, foreign.StatusCode, "A foreign page signs nobody out.");
        }

        Assert.AreEqual(HttpStatusCode.OK, await StatusAsync(browser));
        using var gone = await browser.SendAsync("/signout", "/signout");
        Assert.AreEqual("/signin", gone.Headers.Location!.OriginalString);
        var thief = host.Stranger();
        thief.DefaultRequestHeaders.Add("Cookie", copied);
        Assert.AreEqual(HttpStatusCode.Redirect, await StatusAsync(thief));
    }

    [TestMethod]
    public async Task A_one_time_password_has_to_be_changed_before_anything_else()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        await host.AddAccountAsync("a1", "abcd-efgh-jkmn", Role.Administrator, mustChange: true);
        var browser = host.Stranger();
        using var answer = await browser.SignInAsync("a1", "abcd-efgh-jkmn", "/runs");
        Assert.AreEqual("/account?back=%2Fruns", answer.Headers.Location!.OriginalString);
        foreach (var page in new[] { "/", "/accounts", "/audit", "/downloads/x" })
        {
            using var sent = await browser.GetAsync(page);
            Assert.AreEqual((HttpStatusCode.Redirect, page == "/" ? "/account" : "/account?back=" + Uri.EscapeDataString(page)), (sent.StatusCode, sent.Headers.Location!.OriginalString), page);
        }

        using var key = await browser.SendAsync("/account", "/account?handler=Key", ("name", "x"), ("password", "x"));
        Assert.AreEqual(HttpStatusCode.NotFound, key.StatusCode);
        using var weak = await browser.SendAsync("/account", "/account?handler=Password", ("oldPassword", "abcd-efgh-jkmn"), ("newPassword", "a1a1a1a1a1a1"), ("againPassword", "a1a1a1a1a1a1"));
        Assert.AreEqual(HttpStatusCode.BadRequest, weak.StatusCode);
        using var changed = await browser.SendAsync("/account", "/account?handler=Password", ("oldPassword", "abcd-efgh-jkmn"), ("newPassword", Password), ("againPassword", Password));
        Assert.AreEqual(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.AreEqual(HttpStatusCode.OK, await StatusAsync(browser));
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync("/runs");
        return answer.StatusCode;
    }

    internal static async Task<List<string>> LogAsync(SiteHost host) => [.. (await host.App.Services.GetRequiredService<AuditStore>().LatestAsync(100, CancellationToken.None)).Select(one => one.Note.Action)];
}
