using System.Net;
using Aggregator.Data.Access;
using Aggregator.Server.Accounts;
using Aggregator.Server.Web.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

/// <summary>What an identity provider gave does not outlast what it gives.</summary>
[TestClass]
public sealed class OidcSessionTests
{
    [TestMethod]
    public async Task A_session_goes_through_the_provider_again_before_it_is_over_and_nobody_notices()
    {
        await using var provider = await FakeProvider.StartAsync();
        provider.Person.Add(new("roles", "gk-review"));
        await using var host = await OidcTests.StartAsync(provider);
        var browser = host.Stranger();
        using var entered = await OidcTests.ThroughAsync(browser, "/");
        host.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.AreEqual(HttpStatusCode.OK, (await StatusAsync(browser)).Status);
        host.Clock.Advance(TimeSpan.FromMinutes(17));
        var (status, door) = await StatusAsync(browser);
        Assert.AreEqual((HttpStatusCode.Redirect, "/signin/oidc?back=%2Fruns%3Fx%3D1"), (status, door));
        using (var sent = await browser.PostAsync("/runs", new FormUrlEncodedContent([])))
        {
            Assert.AreEqual(HttpStatusCode.BadRequest, sent.StatusCode, "A form opened before can still be sent: it is the token that is missing here.");
        }

        using var back = await OidcTests.FollowAsync(browser, door);
        Assert.AreEqual("/runs?x=1", back.Headers.Location!.OriginalString);
        Assert.AreEqual(HttpStatusCode.OK, (await StatusAsync(browser)).Status);
        for (var i = 0; i < 3; i++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(20));
            (status, door) = await StatusAsync(browser);
        }

        Assert.AreEqual(HttpStatusCode.Redirect, status, "Whoever never followed is out after the time.");
        using var program = new HttpRequestMessage(HttpMethod.Get, "/api/v1/runs");
        program.Headers.Accept.ParseAdd("application/json");
        browser.DefaultRequestHeaders.Accept.Clear();
        using var refused = await browser.SendAsync(program);
        Assert.AreEqual(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [TestMethod]
    public async Task A_role_withdrawn_at_the_provider_ends_sessions_and_keys_at_the_next_asking()
    {
        await using var provider = await FakeProvider.StartAsync();
        provider.Person.Add(new("roles", "gk-review"));
        await using var host = await OidcTests.StartAsync(provider);
        var (browser, other) = (host.Stranger(), host.Stranger());
        using var entered = await OidcTests.ThroughAsync(browser, "/");
        using var enteredToo = await OidcTests.ThroughAsync(other, "/");
        var account = (await Accounts(host).AllAsync(CancellationToken.None)).Single();
        var (_, key) = await host.App.Services.GetRequiredService<KeyDesk>().AddAsync(SessionCookie.PersonOf(account), account.Id, "取数", CancellationToken.None);
        Assert.AreEqual(HttpStatusCode.OK, await KeyStatusAsync(host, key!));
        provider.Person.RemoveAll(claim => claim.Type == "roles");
        host.Clock.Advance(TimeSpan.FromMinutes(25));
        Assert.AreEqual(HttpStatusCode.OK, (await StatusAsync(other)).Status);
        using var asked = await OidcTests.ThroughAsync(browser, "/");
        Assert.AreEqual(HttpStatusCode.Forbidden, asked.StatusCode);
        Assert.AreEqual(HttpStatusCode.Redirect, (await StatusAsync(browser)).Status);
        Assert.AreEqual(HttpStatusCode.Redirect, (await StatusAsync(other)).Status);
        Assert.AreEqual(HttpStatusCode.Unauthorized, await KeyStatusAsync(host, key!));
        CollectionAssert.Contains(await SignInTests.LogAsync(host), AuditActions.RoleWithdrawn);
    }

    [TestMethod]
    public async Task A_key_dies_when_its_person_has_not_come_in_for_the_days_that_are_set_and_does_not_come_back()
    {
        await using var provider = await FakeProvider.StartAsync();
        provider.Person.Add(new("roles", "gk-review"));
        await using var host = await OidcTests.StartAsync(provider);
        using var entered = await OidcTests.ThroughAsync(host.Stranger(), "/");
        var account = (await Accounts(host).AllAsync(CancellationToken.None)).Single();
        var keys = host.App.Services.GetRequiredService<KeyDesk>();
        var (_, used) = await keys.AddAsync(SessionCookie.PersonOf(account), account.Id, "取数", CancellationToken.None);
        await keys.AddAsync(SessionCookie.PersonOf(account), account.Id, "备用", CancellationToken.None);
        host.Clock.Advance(TimeSpan.FromDays(30));
        Assert.AreEqual(HttpStatusCode.OK, await KeyStatusAsync(host, used!));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.AreEqual(HttpStatusCode.Unauthorized, await KeyStatusAsync(host, used!));
        await host.App.Services.GetRequiredService<OidcDesk>().AccountOfAsync(Vouched(provider, "gk-review"), "", CancellationToken.None);
        Assert.IsTrue((await keys.AllAsync(account.Id, CancellationToken.None)).All(key => key.RevokedAt is not null));
    }

    [TestMethod]
    public async Task The_last_administrator_stays_one_until_there_is_a_local_one_and_log_and_page_say_so()
    {
        await using var provider = await FakeProvider.StartAsync();
        await using var host = await OidcTests.StartAsync(provider);
        var desk = host.App.Services.GetRequiredService<OidcDesk>();
        var (made, _) = await desk.AccountOfAsync(Vouched(provider, "gk-admin"), "", CancellationToken.None);
        var (kept, _) = await desk.AccountOfAsync(Vouched(provider, "gk-view"), "", CancellationToken.None);
        Assert.AreEqual(("administrator", "administrator"), (made!.Role, kept!.Role));
        CollectionAssert.Contains(await SignInTests.LogAsync(host), AuditActions.RoleKept);
        StringAssert.Contains(await host.Browser().GetStringAsync("/accounts"), "没有可用的本地管理账户");
        await host.AddAccountAsync("root1", DoorVisitor.GoodPassword, Role.Administrator);
        Assert.DoesNotContain("没有可用的本地管理账户", await host.Browser().GetStringAsync("/accounts"));
        var (demoted, _) = await desk.AccountOfAsync(Vouched(provider, "gk-view"), "", CancellationToken.None);
        Assert.AreEqual("viewer", demoted!.Role);
    }

    [TestMethod]
    [DataRow(4, 30, "SessionMinutes")]
    [DataRow(721, 30, "SessionMinutes")]
    [DataRow(60, 0, "KeyDays")]
    [DataRow(60, 367, "KeyDays")]
    public void What_is_set_beyond_its_bounds_is_refused_at_the_start(int minutes, int days, string key)
    {
        var settings = new OidcSettings { Authority = "https://idp.example", ClientId = "x", SessionMinutes = minutes, KeyDays = days };
        StringAssert.Contains(Assert.ContainsSingle(settings.Problems()), "Site:Oidc:" + key);
    }

    private static AccountStore Accounts(SiteHost host) => host.App.Services.GetRequiredService<AccountStore>();

    private static System.Security.Claims.ClaimsPrincipal Vouched(FakeProvider provider, string role) =>
        new(new System.Security.Claims.ClaimsIdentity([new("iss", provider.Address), new("sub", "7"), new("roles", role)]));

    private static async Task<(HttpStatusCode Status, string Location)> StatusAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync("/runs?x=1");
        return (answer.StatusCode, answer.Headers.Location?.OriginalString ?? "");
    }

    private static async Task<HttpStatusCode> KeyStatusAsync(SiteHost host, string key)
    {
        var program = host.Stranger();
        program.DefaultRequestHeaders.Accept.Clear();
        program.DefaultRequestHeaders.Add("Authorization", "Bearer " + key);
        using var answer = await program.GetAsync("/api/v1/runs");
        return answer.StatusCode;
    }
}
