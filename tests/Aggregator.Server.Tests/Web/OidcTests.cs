using System.Net;
using System.Security.Claims;
using Aggregator.Data.Access;
using Aggregator.Server.Accounts;
using Aggregator.Server.Web.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

/// <summary>Sign-in by an identity provider, through the whole code flow.</summary>
[TestClass]
public sealed class OidcTests
{
    [TestMethod]
    public async Task Whoever_has_a_mapped_role_comes_in_and_has_an_account_from_then_on()
    {
        await using var provider = await FakeProvider.StartAsync();
        provider.Person.AddRange([new("preferred_username", "zhang.san"), new("name", "张三"), new("roles", "gk-review"), new("roles", "mail")]);
        await using var host = await StartAsync(provider);
        await host.AddAccountAsync("zhang.san", DoorVisitor.GoodPassword, Role.Administrator);
        var browser = host.Stranger();
        using var answer = await ThroughAsync(browser, "/runs?x=1");
        Assert.AreEqual((HttpStatusCode.Redirect, "/runs?x=1"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        StringAssert.Contains(await browser.GetStringAsync("/account"), "复核");
        var made = (await host.App.Services.GetRequiredService<AccountStore>().AllAsync(CancellationToken.None)).Single(one => one.IsExternal);
        Assert.AreEqual(("张三", "reviewer", (string?)null), (made.DisplayName, made.Role, made.PasswordHash));
        Assert.AreNotEqual("zhang.san", made.Name, "A local account of that name is another person's.");

        // The provider says something else the next time.
        provider.Person.RemoveAll(claim => claim.Value == "gk-review");
        provider.Person.AddRange([new("roles", "gk-unit"), new("dept", "B01")]);
        using var again = await ThroughAsync(host.Stranger(), "/");
        Assert.AreEqual(HttpStatusCode.Redirect, again.StatusCode);
        var renewed = (await host.App.Services.GetRequiredService<AccountStore>().FindAsync(made.Id, CancellationToken.None))!;
        Assert.AreEqual(("unit", "B01"), (renewed.Role, renewed.Unit));
        using var ended = await browser.GetAsync("/account");
        Assert.AreEqual(HttpStatusCode.Redirect, ended.StatusCode, "The session of the higher role is over.");
    }

    [TestMethod]
    public async Task Without_a_mapped_role_nobody_comes_in_and_is_told_why()
    {
        await using var provider = await FakeProvider.StartAsync();
        provider.Person.Add(new("roles", "administrator"));
        await using var host = await StartAsync(provider);
        var browser = host.Stranger();
        using var answer = await ThroughAsync(browser, "/");
        Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode);
        StringAssert.Contains(await answer.Content.ReadAsStringAsync(), "没有给您本系统的角色");
        Assert.IsEmpty(await host.App.Services.GetRequiredService<AccountStore>().AllAsync(CancellationToken.None));
    }

    [TestMethod]
    public async Task A_token_signed_by_another_and_an_answer_nobody_asked_for_are_refused()
    {
        await using var provider = await FakeProvider.StartAsync();
        provider.Person.Add(new("roles", "gk-review"));
        provider.IsForged = true;
        await using var host = await StartAsync(provider);
        using var forged = await ThroughAsync(host.Stranger(), "/");
        Assert.AreEqual(HttpStatusCode.Forbidden, forged.StatusCode);
        using var unasked = await host.Stranger().GetAsync(OidcSignIn.Callback + "?code=x&state=y");
        Assert.AreEqual(HttpStatusCode.Forbidden, unasked.StatusCode);
        Assert.IsEmpty(await host.App.Services.GetRequiredService<AccountStore>().AllAsync(CancellationToken.None));
    }

    [TestMethod]
    [DataRow("gk-unit", "B01", Role.Unit)]
    [DataRow("gk-unit", "", null)]
    [DataRow("gk-unit,gk-review", "B01", Role.Reviewer)]
    [DataRow("gk-view,gk-admin", null, Role.Administrator)]
    [DataRow("nothing", "B01", null)]
    [DataRow("", null, null)]
    public void Roles_are_those_of_the_map(string roles, string? unit, Role? expected)
    {
        var desk = new OidcDesk(new SiteOptions { Oidc = new OidcSettings { UnitClaim = "dept", RoleMap = Map } }, null!, null!, null!, null!, null!);
        var principal = new ClaimsPrincipal(new ClaimsIdentity([.. roles.Split(',').Select(one => new Claim("roles", one)), new Claim("dept", unit ?? "")]));
        Assert.AreEqual((expected, expected == Role.Unit ? unit : null), desk.RoleOf(principal));
    }

    internal static Dictionary<string, string> Map => new() { ["gk-unit"] = "unit", ["gk-view"] = "viewer", ["gk-review"] = "reviewer", ["gk-admin"] = "administrator" };

    internal static async Task<SiteHost> StartAsync(FakeProvider provider)
    {
        var host = await SiteHost.WithAccountsAsync(settings:
        [
            ("Site:Oidc:Authority", provider.Address), ("Site:Oidc:ClientId", "aggregator"), ("Site:Oidc:ClientSecret", "s"), ("Site:Oidc:UnitClaim", "dept"),
            .. Map.Select(one => ("Site:Oidc:RoleMap:" + one.Key, (string?)one.Value)),
        ]);
        // The cookies of the flow go by the clock of the browser.
        host.Clock.Advance(TimeProvider.System.GetUtcNow() - host.Clock.GetUtcNow());
        return host;
    }

    // To the provider, through it, and back.
    internal static Task<HttpResponseMessage> ThroughAsync(HttpClient browser, string back) => FollowAsync(browser, "/signin/oidc?back=" + Uri.EscapeDataString(back));

    /// <summary>The same from the address that leads there.</summary>
    internal static async Task<HttpResponseMessage> FollowAsync(HttpClient browser, string door)
    {
        using var away = await browser.GetAsync(door);
        Assert.AreEqual(HttpStatusCode.Redirect, away.StatusCode);
        using var outside = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var vouched = await outside.GetAsync(away.Headers.Location);
        return await browser.GetAsync(vouched.Headers.Location!.PathAndQuery);
    }
}
