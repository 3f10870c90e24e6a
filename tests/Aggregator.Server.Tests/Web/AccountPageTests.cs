using System.Net;
using Aggregator.Data.Access;
using Aggregator.Server.Accounts;
using Aggregator.Server.Web.Access;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator.Server.Tests.Web;

/// <summary>The pages that keep accounts, keys and the log.</summary>
[TestClass]
public sealed class AccountPageTests
{
    private const string Password = DoorVisitor.GoodPassword;

    [TestMethod]
    public async Task An_account_is_made_with_a_password_for_once_and_its_owner_comes_in()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        var root = host.Browser();
        using var made = await root.SendAsync("/accounts", "/accounts?handler=Add", ("name", "b01.liu"), ("displayName", "刘科员"), ("role", "unit"), ("unit", "B01"));
        Assert.AreEqual(HttpStatusCode.OK, made.StatusCode);
        Assert.IsTrue(made.Headers.CacheControl!.NoStore);
        var oneTime = (await PageAsync(made)).QuerySelector(".once code")!.TextContent;
        Assert.MatchesRegex("^([a-z]{4}-){4}[a-z]{4}$", oneTime);
        Assert.DoesNotContain(oneTime, await root.GetStringAsync("/accounts"), "It is shown once.");

        var unit = host.Stranger();
        await unit.EnterAsync("b01.liu", oneTime);
        using var changed = await unit.SendAsync("/account", "/account?handler=Password", ("oldPassword", oneTime), ("newPassword", Password), ("againPassword", Password));
        Assert.AreEqual(HttpStatusCode.Redirect, changed.StatusCode);
        StringAssert.Contains(await unit.GetStringAsync("/account"), "刘科员（b01.liu）");
        using var front = await unit.GetAsync("/");
        Assert.AreEqual("/units/B01", front.Headers.Location!.OriginalString);
        using var foreign = await unit.GetAsync("/accounts");
        Assert.AreEqual(HttpStatusCode.Forbidden, foreign.StatusCode);
    }

    [TestMethod]
    [DataRow(null, "/account?changed=first&back=%2F", "进入本单位")]
    [DataRow("/submissions/hand-in?year=2025", "/account?changed=first&back=%2Fsubmissions%2Fhand-in%3Fyear%3D2025", "继续打开刚才的页面")]
    public async Task A_first_password_leads_on_to_the_page_asked_for(string? asked, string ends, string words)
    {
        await using var host = await SiteHost.WithAccountsAsync();
        using var made = await host.Browser().SendAsync("/accounts", "/accounts?handler=Add", ("name", "b01.liu"), ("role", "unit"), ("unit", "B01"));
        var oneTime = (await PageAsync(made)).QuerySelector(".once code")!.TextContent;
        var unit = host.Stranger();
        using var entered = await unit.SignInAsync("b01.liu", oneTime, asked ?? "/");
        var form = entered.Headers.Location!.OriginalString;
        Assert.AreEqual(asked is null ? "/account" : "/account?back=" + Uri.EscapeDataString(asked), form);
        using var changed = await unit.SendAsync(form, "/account?handler=Password", ("oldPassword", oneTime), ("newPassword", Password), ("againPassword", Password), ("back", asked ?? ""));
        Assert.AreEqual(ends, changed.Headers.Location!.OriginalString);
        var told = (await PageAsync(await unit.GetAsync(ends))).QuerySelector("[role=status]")!;
        Assert.AreEqual("密码已设置，以后用新密码登录。 " + words, told.TextContent.Trim());
        Assert.AreEqual(asked ?? "/", told.QuerySelector("a")!.GetAttribute("href"));
    }

    [TestMethod]
    public async Task A_unit_is_chosen_from_the_roster()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        using var answer = await host.Browser().GetAsync("/accounts");
        var options = (await PageAsync(answer)).QuerySelectorAll("select[name=unit] option").ToList();
        Assert.AreEqual("不选", options[0].TextContent);
        Assert.Contains("云川市教育局（B01）", options.Select(option => option.TextContent).ToList());
    }

    [TestMethod]
    [DataRow("a b", "张三", "viewer", "", "账户名须是")]
    [DataRow("a\u200bb", "张三", "viewer", "", "账户名须是")]
    [DataRow("аdmin", "张三", "viewer", "", "账户名须是")] // a Cyrillic а
    [DataRow("ab", "张\u202e三", "viewer", "", "姓名须是")]
    [DataRow("ab", "张三（root）", "viewer", "", "姓名须是")]
    [DataRow("ab", "张\u3164三", "viewer", "", "姓名须是")]
    [DataRow("ab", "张三", "king", "", "角色须是")]
    [DataRow("ab", "张三", "unit", "", "名册上的一个单位")]
    [DataRow("ab", "张三", "unit", "B99", "名册上没有代码为“B99”的单位，请从列表中选择。")]
    [DataRow("ROOT1", "张三", "viewer", "", "已经有人用了")]
    public async Task What_no_account_can_be_is_told(string name, string displayName, string role, string unit, string told)
    {
        await using var host = await SiteHost.WithAccountsAsync();
        await host.AddAccountAsync("root1", Password, Role.Administrator);
        using var answer = await host.Browser().SendAsync("/accounts", "/accounts?handler=Add", ("name", name), ("displayName", displayName), ("role", role), ("unit", unit));
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        StringAssert.Contains((await PageAsync(answer)).QuerySelector("[role=status]")!.TextContent, told);
        Assert.HasCount(1, await host.App.Services.GetRequiredService<AccountStore>().AllAsync(CancellationToken.None));
    }

    [TestMethod]
    public async Task The_last_administrator_cannot_be_shut_or_made_less_by_the_page()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        var id = await host.AddAccountAsync("root1", Password, Role.Administrator);
        foreach (var (handler, fields) in new[] { ("Disable", Array.Empty<(string, string)>()), ("Role", [("role", "viewer")]) })
        {
            using var answer = await host.Browser().SendAsync($"/accounts/{id}", $"/accounts/{id}?handler={handler}", fields);
            Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
            StringAssert.Contains(await answer.Content.ReadAsStringAsync(), "最后一个可用的管理账户");
        }
    }

    [TestMethod]
    [DataRow("Role")]
    [DataRow("Disable")]
    [DataRow("Reset")]
    public async Task Whoever_changes_an_account_that_another_changed_meanwhile_is_told_by_whom_and_changes_nothing(string handler)
    {
        await using var host = await SiteHost.WithAccountsAsync();
        await host.AddAccountAsync("root1", Password, Role.Administrator);
        var id = await host.AddAccountAsync("r1", Password, Role.Viewer);
        var seen = (await PageAsync(await host.Browser().GetAsync($"/accounts/{id}"))).QuerySelector("input[name=seen]")!.GetAttribute("value")!;
        await host.App.Services.GetRequiredService<AccountDesk>().ChangeRoleAsync(new Person("王主任", "王主任", Role.Administrator), id, "administrator", null, _ => true, CancellationToken.None);
        var before = await host.App.Services.GetRequiredService<AccountStore>().FindAsync(id, CancellationToken.None);

        using var answer = await host.Browser().SendAsync($"/accounts/{id}", $"/accounts/{id}?handler={handler}", ("seen", seen), ("role", "reviewer"));
        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await PageAsync(answer);
        var told = page.QuerySelector("[role=status]")!.TextContent;
        StringAssert.Contains(told, "没有改动：您打开页面以后，王主任");
        StringAssert.Contains(told, "改动过这个账户（" + AuditActions.ChineseName(AuditActions.RoleChanged) + "）");
        Assert.AreEqual(before, await host.App.Services.GetRequiredService<AccountStore>().FindAsync(id, CancellationToken.None));
        Assert.AreEqual(handler == "Role" ? "reviewer" : "administrator", page.QuerySelector("input[name=role][checked], select[name=role] option[selected]")!.GetAttribute("value"), "what was chosen stays");
        Assert.DoesNotContain(before!.Stamp, page.DocumentElement.OuterHtml);

        using var again = await host.Browser().SendAsync($"/accounts/{id}", $"/accounts/{id}?handler={handler}", ("seen", page.QuerySelector("input[name=seen]")!.GetAttribute("value")!), ("role", "reviewer"));
        Assert.AreEqual(HttpStatusCode.OK, again.StatusCode);
    }

    [TestMethod]
    public async Task A_switch_that_another_set_already_is_told_as_set()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        using var first = await host.Browser().SendAsync("/accounts", "/accounts?handler=MakerChecker", ("on", "yes"));
        Assert.AreEqual(HttpStatusCode.OK, first.StatusCode);
        using var second = await host.Browser().SendAsync("/accounts", "/accounts?handler=MakerChecker", ("on", "yes"));
        StringAssert.Matches((await PageAsync(second)).QuerySelector("[role=status]")!.TextContent, new System.Text.RegularExpressions.Regex("^没有改动：.+已于.+开启。$"));
    }

    [TestMethod]
    public async Task Nobody_below_gives_itself_a_role_by_a_forged_form()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        var id = await host.AddAccountAsync("r1", Password, Role.Reviewer);
        var browser = host.Stranger();
        await browser.EnterAsync("r1", Password);
        foreach (var action in new[] { $"/accounts/{id}?handler=Role", "/accounts?handler=Add", "/accounts?handler=MakerChecker" })
        {
            using var answer = await browser.SendAsync("/account", action, ("role", "administrator"), ("name", "x1"), ("on", "yes"));
            Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode, action);
        }

        using var own = await browser.SendAsync("/account", "/account?handler=Password", ("oldPassword", Password), ("newPassword", Password + "!"), ("againPassword", Password + "!"), ("role", "administrator"), ("id", "1"));
        Assert.AreEqual("reviewer", (await host.App.Services.GetRequiredService<AccountStore>().FindAsync(id, CancellationToken.None))!.Role);
    }

    [TestMethod]
    public async Task A_key_is_shown_once_is_good_for_programs_alone_and_ends_when_it_is_revoked()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        await host.AddAccountAsync("r1", Password, Role.Viewer);
        var browser = host.Stranger();
        await browser.EnterAsync("r1", Password);
        using var made = await browser.SendAsync("/account", "/account?handler=Key", ("name", "取数"), ("password", Password));
        var key = (await PageAsync(made)).QuerySelector(".once code")!.TextContent;
        Assert.MatchesRegex("^agk_[a-p]{64}$", key);
        Assert.DoesNotContain(key, await browser.GetStringAsync("/account"));

        async Task<HttpStatusCode> AskAsync(string path, string with)
        {
            var program = host.Stranger();
            program.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", with);
            using var answer = await program.GetAsync(path);
            return answer.StatusCode;
        }

        Assert.AreEqual(HttpStatusCode.NotFound, await AskAsync("/api/v1/none", "Bearer " + key), "Let in: there is nothing there.");
        Assert.AreEqual(HttpStatusCode.Redirect, await AskAsync("/runs", "Bearer " + key), "A key opens no page.");
        foreach (var wrong in new[] { "Bearer " + key + "a", "Bearer agk_", "Bearer ' OR 1=1", "Basic " + key, "Bearer " + new string('a', 5000) })
        {
            Assert.AreEqual(HttpStatusCode.Unauthorized, await AskAsync("/api/v1/none", wrong), wrong);
        }

        using var revoked = await browser.SendAsync("/account", "/account?handler=Revoke", ("id", "1"));
        Assert.AreEqual(HttpStatusCode.Unauthorized, await AskAsync("/api/v1/none", "Bearer " + key));
        CollectionAssert.AreEqual(new[] { "key.revoke", "key.add" }, (await SignInTests.LogAsync(host)).Take(2).ToList());
    }

    [TestMethod]
    public async Task A_key_is_not_made_without_the_password_and_ends_with_the_password_it_was_made_under()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        var id = await host.AddAccountAsync("r1", Password, Role.Viewer);
        var keys = host.App.Services.GetRequiredService<KeyDesk>();
        async Task<int> GoodAsync() => (await keys.AllAsync(id, CancellationToken.None)).Count(key => key.RevokedAt is null);
        var browser = host.Stranger();
        await browser.EnterAsync("r1", Password);
        foreach (var wrong in new[] { "", Password + "x" })
        {
            using var refused = await browser.SendAsync("/account", "/account?handler=Key", ("name", "取数"), ("password", wrong));
            Assert.AreEqual(HttpStatusCode.BadRequest, refused.StatusCode);
            StringAssert.Contains((await PageAsync(refused)).QuerySelector("[role=status]")!.TextContent, "密码不对");
        }

        for (var made = 1; made <= 6; made++)
        {
            using var done = await browser.SendAsync("/account", "/account?handler=Key", ("name", "取数"), ("password", Password));
            Assert.AreEqual(made, await GoodAsync(), "A right password is no wrong one, however often.");
        }

        using var changed = await browser.SendAsync("/account", "/account?handler=Password", ("oldPassword", Password), ("newPassword", Password + "!"), ("againPassword", Password + "!"));
        Assert.AreEqual(0, await GoodAsync());
        StringAssert.Contains(await browser.GetStringAsync("/account?changed=yes"), "全部接口密钥已失效");

        await keys.AddAsync(Person.Nobody, id, "取数", CancellationToken.None);
        using var reset = await host.Browser().SendAsync($"/accounts/{id}", $"/accounts/{id}?handler=Reset");
        Assert.AreEqual((HttpStatusCode.OK, 0), (reset.StatusCode, await GoodAsync()));
    }

    [TestMethod]
    public async Task Nobody_revokes_anothers_key_but_whoever_keeps_accounts()
    {
        await using var host = await SiteHost.WithAccountsAsync();
        var id = await host.AddAccountAsync("r1", Password, Role.Viewer);
        await host.AddAccountAsync("r2", Password, Role.Reviewer);
        var keys = host.App.Services.GetRequiredService<KeyDesk>();
        await keys.AddAsync(Person.Nobody, id, "取数", CancellationToken.None);
        var other = host.Stranger();
        await other.EnterAsync("r2", Password);
        using var refused = await other.SendAsync("/account", "/account?handler=Revoke", ("id", "1"));
        Assert.AreEqual(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.IsNull((await keys.AllAsync(id, CancellationToken.None)).Single().RevokedAt);
        using var done = await host.Browser().SendAsync("/accounts", "/accounts?handler=Revoke", ("id", "1"));
        Assert.IsNotNull((await keys.AllAsync(id, CancellationToken.None)).Single().RevokedAt);
    }

    [TestMethod]
    public async Task The_log_shows_who_did_what_through_any_form_and_that_it_is_whole()
    {
        await using var host = await SiteHost.WithAccountsAsync(BusyNight.Create(), s => s.AddSingleton<Aggregator.Server.Web.IOfficeActions>(new FakeOfficeActions()));
        var reviewer = host.Browser(Role.Reviewer);
        using var sent = await reviewer.SendAsync("/account", "/units/B05?handler=Return", ("year", "2025"), ("sha256", "ab"), ("reason", "表二不平，电话13800138000"));
        using var run = await reviewer.SendAsync("/account", "/runs");
        using var refused = await host.Browser(Role.Unit, "B05").SendAsync("/account", "/units/B05?handler=Decide", ("reason", "x"));
        var entries = await host.App.Services.GetRequiredService<AuditStore>().LatestAsync(10, CancellationToken.None);
        CollectionAssert.AreEqual(new[] { "post /units/{**code}#Decide", "post /runs", "post /units/{**code}#Return" }, entries.Select(one => one.Note.Action).ToList());
        Assert.AreEqual(("test-reviewer", "reviewer", "/units/B05"), (entries[2].Note.Who, entries[2].Note.Role, entries[2].Note.Subject));
        StringAssert.Contains(entries[2].Note.Detail, "表二不平");
        Assert.DoesNotContain("13800138000", entries[2].Note.Detail);
        StringAssert.Contains(entries[0].Note.Detail, "\"status\":\"403\"");
        Assert.DoesNotContain("RequestVerificationToken", string.Concat(entries.Select(one => one.Note.Detail)));

        var page = await new HtmlParser().ParseDocumentAsync(await host.Browser().GetStringAsync("/audit?verify=yes&q=退回"));
        StringAssert.Contains(page.QuerySelector("[role=status]")!.TextContent, "共3条记录，前后相接");
        StringAssert.Contains(Assert.ContainsSingle(page.QuerySelectorAll("tbody tr")).TextContent, "退回报告");
    }

    [TestMethod]
    [DataRow("short", "须是12至128个字符")]
    [DataRow("aaaaaaaaaaaaaaaa", "重复的字符太多")]
    [DataRow("password1234", "太常见")]
    [DataRow("Passw0rd!2026", "太常见")]
    [DataRow("qwertyuiop12", "太常见")]
    [DataRow("abcdefghijklmnop", "太常见")]
    [DataRow("liuming-liuming", null)]
    [DataRow("zhang.san2026!", "账户名")]
    [DataRow("correct horse battery", null)]
    [DataRow("三月的雨落在旧城墙上了吗", null)]
    [DataRow("abc\0defghijkqxz", "控制字符")]
    public void A_password_is_long_and_not_what_is_tried_first(string password, string? told)
    {
        var problem = PasswordRules.Problem(password, "zhang.san");
        Assert.IsTrue(told is null ? problem is null : problem?.Contains(told, StringComparison.Ordinal) == true, problem);
    }

    [TestMethod]
    public void Names_and_passwords_with_a_NUL_or_half_a_character_are_refused_and_not_crashed_on()
    {
        foreach (var odd in new[] { "zhang" + '\0', "zhang" + '\ud800', '\udc00' + "zhang", "zhang\ufeff", new string('a', 1_000_000) })
        {
            Assert.IsNull(AccountNames.Fold(odd));
            Assert.IsNotNull(AccountNames.Problem(odd));
            Assert.IsNotNull(AccountNames.DisplayProblem(odd));
        }

        Assert.IsNotNull(PasswordRules.Problem("correct horse" + '\ud800', "a1"));
        Assert.IsNotNull(PasswordRules.Problem("correct horse" + '\0', "a1"));
        Assert.AreEqual("zhang.san", AccountNames.Fold("　ＺＨＡＮＧ．ｓａｎ "));
        Assert.IsNotNull(AccountNames.Problem("ＺＨＡＮＧ"), "Made in the plain form alone, so that nobody takes two for one.");
    }

    [TestMethod]
    public async Task The_kept_hash_is_the_frameworks_with_the_advised_count()
    {
        using var passwords = new Passwords();
        var hash = Convert.FromBase64String(await passwords.HashAsync(Password, CancellationToken.None));
        Assert.AreEqual((1, 2, Passwords.Iterations), (hash[0], System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5))), "Version 3, HMAC-SHA512.");
        Assert.IsFalse((await passwords.VerifyAsync(null, Password, CancellationToken.None)).IsRight);
    }

    private static async Task<IDocument> PageAsync(HttpResponseMessage answer) => await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
}
