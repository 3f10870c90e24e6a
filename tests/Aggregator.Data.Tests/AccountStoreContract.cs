using Aggregator.Data.Access;
using Aggregator.Testing;

namespace Aggregator.Data.Tests;

/// <summary>What the accounts, keys and switches promise, on every database.</summary>
public abstract class AccountStoreContract(StoreProvider provider) : StoreContract(provider), IDisposable
{
    private static readonly AuditNote Made = new("root", "administrator", "account.add", "x");
    private static readonly TimeSpan Vouched = TimeSpan.FromDays(30);

    private readonly TempFolder _folder = new();

    private AuditStore Audit => new(Store, Clock, AuditHead.In(_folder.Path));

    private AccountStore Accounts => new(Store, Audit);

    private ApiKeyStore Keys => new(Store, Audit, Clock);

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [TestMethod]
    public async Task An_account_comes_back_as_it_was_made_and_its_name_is_taken()
    {
        var id = await AddAsync("Zhang.San", "administrator");
        Assert.IsNull(await AddAsync("ZHANG.SAN", "viewer"));
        var account = await Accounts.NamedAsync("zhang.san", Stop);
        Assert.AreEqual(new Account(id!.Value, "Zhang.San", "张三", "administrator", null, "s1") { PasswordHash = "hash", CreatedAt = account!.CreatedAt }, account);
        Assert.AreEqual(Clock.GetUtcNow(), account.CreatedAt);
        Assert.IsNull(await Accounts.AddAsync(New("first", "administrator"), mustChange: true, onlyFirst: true, Made, Stop));
        Assert.HasCount(1, await Audit.LatestAsync(10, Stop));
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task The_last_one_who_keeps_accounts_cannot_be_taken_away_not_even_by_two_at_once()
    {
        var first = (await AddAsync("a", "administrator"))!.Value;
        Assert.AreEqual(ChangeOutcome.LastAdministrator, await Accounts.ChangeAsync(first, new AccountChange { Disabled = true }, Made, Stop));
        Assert.AreEqual(ChangeOutcome.LastAdministrator, await Accounts.ChangeAsync(first, new AccountChange { Role = "viewer" }, Made, Stop));
        var second = (await AddAsync("b", "administrator"))!.Value;
        var outcomes = await Task.WhenAll(
            Accounts.ChangeAsync(first, new AccountChange { Role = "viewer" }, Made, Stop),
            Accounts.ChangeAsync(second, new AccountChange { Disabled = true }, Made, Stop));
        CollectionAssert.AreEquivalent(new[] { ChangeOutcome.Done, ChangeOutcome.LastAdministrator }, outcomes);
        Assert.AreEqual(ChangeOutcome.Unknown, await Accounts.ChangeAsync(99, new AccountChange { Disabled = true }, Made, Stop));
    }

    [TestMethod]
    public async Task Of_two_who_change_an_account_on_what_both_have_seen_the_second_changes_nothing()
    {
        await AddAsync("root", "administrator");
        var id = (await AddAsync("a", "viewer"))!.Value;
        var seen = (await Accounts.FindAsync(id, Stop))!.Revision;
        var outcomes = await Task.WhenAll(
            Accounts.ChangeAsync(id, new AccountChange { Seen = seen, Role = "reviewer", Stamp = "s2" }, Made with { Subject = "a", Action = "account.role" }, Stop),
            Accounts.ChangeAsync(id, new AccountChange { Seen = seen, Disabled = true, Stamp = "s3" }, Made with { Subject = "a", Action = "account.role" }, Stop));
        CollectionAssert.AreEquivalent(new[] { ChangeOutcome.Done, ChangeOutcome.Overtaken }, outcomes);
        var now = (await Accounts.FindAsync(id, Stop))!;
        Assert.AreNotEqual(now.Disabled, now.Role == "reviewer", "one of the two, not both");
        Assert.AreEqual(("root", "account.role"), await Accounts.LastChangeAsync("a", Stop) is { } last ? (last.Note.Who, last.Note.Action) : default);
        Assert.AreEqual(ChangeOutcome.Done, await Accounts.ChangeAsync(id, new AccountChange { Seen = now.Revision, Disabled = false }, Made, Stop));
        Assert.AreEqual(ChangeOutcome.Done, await Accounts.ChangeAsync(id, new AccountChange { Disabled = true }, Made, Stop), "who looked at nothing, as a verb does, is not kept from it");
    }

    [TestMethod]
    public async Task A_key_is_good_until_it_or_its_account_is_shut()
    {
        var (one, other) = ((await AddAsync("a", "viewer"))!.Value, (await AddAsync("b", "administrator"))!.Value);
        await Keys.AddAsync(one, "夜间取数", "h1", Made, Stop);
        await Keys.AddAsync(one, "备用", "h2", Made, Stop);
        Assert.AreEqual(("夜间取数", "a"), await UseAsync("h1") is { } key ? (key.Name, key.Account.Name) : default);
        Assert.AreEqual(Clock.GetUtcNow(), (await Keys.AllAsync(one, Stop))[1].LastUsedAt);
        Assert.IsEmpty(await Keys.AllAsync(other, Stop));
        Assert.IsFalse(await Keys.RevokeAsync(1, other, Made, Stop), "It is another's.");
        Assert.IsTrue(await Keys.RevokeAsync(1, one, Made, Stop));
        Assert.IsFalse(await Keys.RevokeAsync(1, one, Made, Stop));
        Assert.IsNull(await UseAsync("h1"));
        Assert.IsNotNull(await UseAsync("h2"));
        await Accounts.ChangeAsync(one, new AccountChange { Disabled = true }, Made, Stop);
        Assert.IsNull(await UseAsync("h2"));
    }

    [TestMethod]
    public async Task A_key_of_somebody_a_provider_vouches_for_is_revoked_once_the_last_sign_in_is_too_long_ago()
    {
        var id = (await Accounts.AddAsync(New("o", "viewer") with { OidcSubject = "s", PasswordHash = null }, mustChange: false, onlyFirst: false, Made, Stop))!.Value;
        await Keys.AddAsync(id, "夜间取数", "h1", Made, Stop);
        await new SignInStore(Store, Audit).SucceedAsync(id, null, SignInStoreContract.Bounds, null, Made, Stop);
        Clock.Advance(Vouched);
        Assert.IsNotNull(await UseAsync("h1"));
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsNull(await UseAsync("h1"));
        Assert.AreEqual(Clock.GetUtcNow(), (await Keys.AllAsync(id, Stop))[0].RevokedAt);
        Assert.AreEqual("lapsed 夜间取数", (await Audit.LatestAsync(1, Stop))[0].Note.Subject);
        await new SignInStore(Store, Audit).SucceedAsync(id, null, SignInStoreContract.Bounds, null, Made, Stop);
        Assert.IsNull(await UseAsync("h1"), "It does not come back.");
    }

    [TestMethod]
    public async Task A_provider_takes_the_last_administrator_away_only_while_a_local_one_stays()
    {
        var one = (await Accounts.AddAsync(New("o", "administrator") with { OidcSubject = "s1", PasswordHash = null }, mustChange: false, onlyFirst: false, Made, Stop))!.Value;
        await Accounts.AddAsync(New("p", "administrator") with { OidcSubject = "s2", PasswordHash = null }, mustChange: false, onlyFirst: false, Made, Stop);
        var demoted = new AccountChange { Role = "viewer", IsByProvider = true };
        Assert.AreEqual(ChangeOutcome.LastAdministrator, await Accounts.ChangeAsync(one, demoted, Made, Stop), "The other one is the provider's to take away too.");
        await AddAsync("local", "administrator");
        Assert.AreEqual(ChangeOutcome.Done, await Accounts.ChangeAsync(one, demoted, Made, Stop));
    }

    [TestMethod]
    public async Task An_ended_session_is_ended_on_every_server_and_cleared_away_when_its_cookie_is_over()
    {
        var ended = new EndedSessionStore(Store, Clock);
        await ended.AddAsync("a", TimeSpan.FromHours(12), Stop);
        await ended.AddAsync("a", TimeSpan.FromHours(12), Stop);
        using var another = Database.Another();
        Assert.IsTrue(await new EndedSessionStore(another, Clock).HasAsync("a", Stop));
        Assert.IsFalse(await ended.HasAsync("b", Stop));
        Clock.Advance(TimeSpan.FromHours(13));
        await ended.AddAsync("b", TimeSpan.FromHours(12), Stop);
        Assert.IsFalse(await ended.HasAsync("a", Stop));
        Assert.IsTrue(await ended.HasAsync("b", Stop));
    }

    [TestMethod]
    public async Task A_switch_is_off_until_it_is_set()
    {
        var settings = new SettingStore(Store, Audit);
        Assert.IsFalse(await settings.IsOnAsync(SettingStore.MakerChecker, Stop));
        Assert.IsNull(await settings.SetAsync(SettingStore.MakerChecker, true, Made, Stop));
        Assert.AreEqual(("root", Clock.GetUtcNow()), await settings.SetAsync(SettingStore.MakerChecker, true, Made with { Who = "b" }, Stop), "who had set it so");
        Assert.HasCount(1, await Audit.LatestAsync(9, Stop));
        Assert.IsTrue(await settings.IsOnAsync(SettingStore.MakerChecker, Stop));
        await settings.SetAsync(SettingStore.MakerChecker, false, Made, Stop);
        Assert.IsFalse(await settings.IsOnAsync(SettingStore.MakerChecker, Stop));
    }

    private Task<ApiKey?> UseAsync(string hash) => Keys.UseAsync(hash, Vouched, key => new AuditNote("", "", "key.revoke", "lapsed " + key.Name), Stop);

    private Task<long?> AddAsync(string name, string role) => Accounts.AddAsync(New(name, role), mustChange: false, onlyFirst: false, Made, Stop);

    private static NewAccount New(string name, string role) => new(name, name.ToLowerInvariant(), "张三", role, null, "hash", "s1");
}

[TestClass]
public sealed class AccountsOnSqlite() : AccountStoreContract(StoreProvider.Sqlite);

[TestClass]
public sealed class AccountsOnSqlServer() : AccountStoreContract(StoreProvider.SqlServer);

[TestClass]
public sealed class AccountsOnPostgres() : AccountStoreContract(StoreProvider.Postgres);
