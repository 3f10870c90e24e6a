using Aggregator.Data.Access;
using Aggregator.Testing;

namespace Aggregator.Data.Tests;

/// <summary>What the accounts, keys and switches promise, on every database.</summary>
public abstract class AccountStoreContract(StoreProvider provider) : StoreContract(provider), IDisposable
{
    private static readonly AuditNote Made = new("root", "administrator", "account.add", "x");
    private static readonly TimeSpan Locked = TimeSpan.FromMinutes(15);

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
    public async Task Of_many_attempts_at_once_five_are_tried_and_the_account_is_locked()
    {
        var id = (await AddAsync("a", "viewer"))!.Value;
        var tried = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => AttemptAsync(id)));
        Assert.AreEqual(5, tried.Count(allowed => allowed));
        Assert.AreEqual(Clock.GetUtcNow() + Locked, (await Accounts.FindAsync(id, Stop))!.LockedUntil);
        Clock.Advance(Locked - TimeSpan.FromSeconds(1));
        Assert.IsFalse(await AttemptAsync(id));
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsTrue(await AttemptAsync(id));
        Assert.AreEqual(1, (await Accounts.FindAsync(id, Stop))!.FailedCount, "After a lock counting begins anew.");
    }

    [TestMethod]
    public async Task A_clock_set_back_locks_for_no_longer_than_a_lock_lasts()
    {
        var id = (await AddAsync("a", "viewer"))!.Value;
        for (var i = 0; i < 5; i++)
        {
            Assert.IsTrue(await AttemptAsync(id));
        }

        Clock.Advance(TimeSpan.FromDays(-300));
        Assert.IsFalse(await AttemptAsync(id));
        Clock.Advance(Locked);
        Assert.IsTrue(await AttemptAsync(id));
    }

    [TestMethod]
    public async Task The_right_password_begins_the_count_anew()
    {
        var id = (await AddAsync("a", "viewer"))!.Value;
        await AttemptAsync(id);
        await Accounts.SucceedAsync(id, "fresh", Made, Stop);
        var account = (await Accounts.FindAsync(id, Stop))!;
        Assert.AreEqual((0, "fresh", Clock.GetUtcNow()), (account.FailedCount, account.PasswordHash, account.LastSignedInAt));
    }

    [TestMethod]
    public async Task A_key_is_good_until_it_or_its_account_is_shut()
    {
        var (one, other) = ((await AddAsync("a", "viewer"))!.Value, (await AddAsync("b", "administrator"))!.Value);
        await Keys.AddAsync(one, "夜间取数", "h1", Made, Stop);
        await Keys.AddAsync(one, "备用", "h2", Made, Stop);
        Assert.AreEqual(("夜间取数", "a"), await Keys.UseAsync("h1", Stop) is { } key ? (key.Name, key.Account.Name) : default);
        Assert.AreEqual(Clock.GetUtcNow(), (await Keys.AllAsync(one, Stop))[1].LastUsedAt);
        Assert.IsEmpty(await Keys.AllAsync(other, Stop));
        Assert.IsFalse(await Keys.RevokeAsync(1, other, Made, Stop), "It is another's.");
        Assert.IsTrue(await Keys.RevokeAsync(1, one, Made, Stop));
        Assert.IsFalse(await Keys.RevokeAsync(1, one, Made, Stop));
        Assert.IsNull(await Keys.UseAsync("h1", Stop));
        Assert.IsNotNull(await Keys.UseAsync("h2", Stop));
        await Accounts.ChangeAsync(one, new AccountChange { Disabled = true }, Made, Stop);
        Assert.IsNull(await Keys.UseAsync("h2", Stop));
    }

    [TestMethod]
    public async Task A_switch_is_off_until_it_is_set()
    {
        var settings = new SettingStore(Store, Audit);
        Assert.IsFalse(await settings.IsOnAsync(SettingStore.MakerChecker, Stop));
        await settings.SetAsync(SettingStore.MakerChecker, true, Made, Stop);
        Assert.IsTrue(await settings.IsOnAsync(SettingStore.MakerChecker, Stop));
        await settings.SetAsync(SettingStore.MakerChecker, false, Made, Stop);
        Assert.IsFalse(await settings.IsOnAsync(SettingStore.MakerChecker, Stop));
    }

    private Task<bool> AttemptAsync(long id) => Accounts.BeginAttemptAsync(id, 5, Locked, Made, Stop);

    private Task<long?> AddAsync(string name, string role) => Accounts.AddAsync(New(name, role), mustChange: false, onlyFirst: false, Made, Stop);

    private static NewAccount New(string name, string role) => new(name, name.ToLowerInvariant(), "张三", role, null, "hash", "s1");
}

[TestClass]
public sealed class AccountsOnSqlite() : AccountStoreContract(StoreProvider.Sqlite);

[TestClass]
public sealed class AccountsOnSqlServer() : AccountStoreContract(StoreProvider.SqlServer);

[TestClass]
public sealed class AccountsOnPostgres() : AccountStoreContract(StoreProvider.Postgres);
