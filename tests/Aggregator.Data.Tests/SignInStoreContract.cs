using Aggregator.Data.Access;
using Aggregator.Testing;

namespace Aggregator.Data.Tests;

/// <summary>What the counting of attempts to sign in promises, on every database.</summary>
public abstract class SignInStoreContract(StoreProvider provider) : StoreContract(provider), IDisposable
{
    /// <summary>The bounds of decision 14.</summary>
    internal static readonly SignInBounds Bounds = new(5, TimeSpan.FromMinutes(15), 20, TimeSpan.FromMinutes(3), TimeSpan.FromDays(30));

    private static readonly AuditNote Made = new("root", "administrator", "account.add", "x");

    private readonly TempFolder _folder = new();

    private AuditStore Audit => new(Store, Clock, AuditHead.In(_folder.Path));

    private SignInStore SignIns => new(Store, Audit);

    private AccountStore Accounts => new(Store, Audit);

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [TestMethod]
    public async Task Of_many_attempts_at_once_from_one_network_five_are_tried_and_it_is_locked_for_that_network_alone()
    {
        var id = await AddAsync();
        var tried = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => BeginAsync(id, "n1")));
        Assert.AreEqual((5, 7), (tried.Count(one => one == SignInLeave.Given), tried.Count(one => one == SignInLeave.Locked)));
        Assert.AreEqual(SignInLeave.Given, await BeginAsync(id, "n2"));
        Assert.AreEqual(new SignInLock(id, "n1", Clock.GetUtcNow() + Bounds.LockedFor), Assert.ContainsSingle(await SignIns.LocksAsync(id, Clock.GetUtcNow(), Stop)));
        Clock.Advance(Bounds.LockedFor - TimeSpan.FromSeconds(1));
        Assert.AreEqual(SignInLeave.Locked, await BeginAsync(id, "n1"));
        Clock.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 5; i++)
        {
            Assert.AreEqual(SignInLeave.Given, await BeginAsync(id, "n1"), "After a lock counting begins anew.");
        }

        Assert.AreEqual(SignInLeave.Locked, await BeginAsync(id, "n1"));
        Assert.AreEqual(SignInLeave.Unknown, await BeginAsync(99, "n1"));
    }

    [TestMethod]
    public async Task Strange_networks_together_try_no_more_than_twenty_and_one_each_three_minutes_however_many_they_are()
    {
        var id = await AddAsync();
        var given = 0;
        for (var i = 0; i < 100; i++)
        {
            given += await BeginAsync(id, "n" + i) == SignInLeave.Given ? 1 : 0;
        }

        Assert.AreEqual(20, given);
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            given += await BeginAsync(id, "m" + minute) == SignInLeave.Given ? 1 : 0;
        }

        Assert.AreEqual(20 + 480, given, "What decision 14 says of a day.");
    }

    [TestMethod]
    public async Task A_network_somebody_signed_in_from_is_not_slowed_by_strange_ones_for_thirty_days()
    {
        var id = await AddAsync();
        Assert.AreEqual(SignInLeave.Given, await BeginAsync(id, "home"));
        await SignIns.SucceedAsync(id, "home", Bounds, null, Made, Stop);
        Assert.IsNull((await Accounts.FindAsync(id, Stop))!.SlowedUntil, "A right password takes nothing of the allowance.");
        await ExhaustAsync(id);
        Assert.AreEqual(SignInLeave.Given, await BeginAsync(id, "home"));
        Assert.AreEqual(SignInLeave.Given, await BeginAsync(id, SignInStore.InSession), "Whoever is signed in is not disturbed.");
        await SignIns.SucceedAsync(id, "home", Bounds, null, Made, Stop);
        Clock.Advance(Bounds.KnownFor);
        await ExhaustAsync(id);
        Assert.AreEqual(SignInLeave.Slowed, await BeginAsync(id, "home"), "Long ago.");
    }

    [TestMethod]
    public async Task A_clock_set_back_locks_and_slows_for_no_longer_than_that_lasts()
    {
        var id = await AddAsync();
        for (var i = 0; i < 5; i++)
        {
            await BeginAsync(id, "n1");
        }

        await ExhaustAsync(id);
        Clock.Advance(TimeSpan.FromDays(-300));
        Assert.AreEqual(SignInLeave.Locked, await BeginAsync(id, "n1"));
        Clock.Advance(Bounds.LockedFor);
        Assert.AreEqual(SignInLeave.Slowed, await BeginAsync(id, "n1"));
        Clock.Advance(Bounds.Every);
        Assert.AreEqual(SignInLeave.Slowed, await BeginAsync(id, "n2"), "The allowance was clamped when it was last asked.");
        Clock.Advance(Bounds.Burst * Bounds.Every);
    }

    [TestMethod]
    public async Task The_right_password_begins_the_count_anew_and_taking_locks_away_all_counts()
    {
        var id = await AddAsync();
        for (var i = 0; i < 4; i++)
        {
            await BeginAsync(id, "n1");
        }

        await SignIns.SucceedAsync(id, "n1", Bounds, "fresh", Made, Stop);
        var account = (await Accounts.FindAsync(id, Stop))!;
        Assert.AreEqual(("fresh", Clock.GetUtcNow()), (account.PasswordHash, account.LastSignedInAt));
        await ExhaustAsync(id);
        for (var i = 0; i < 5; i++)
        {
            Assert.AreEqual(SignInLeave.Given, await BeginAsync(id, "n1"), $"{i}");
        }

        Assert.AreEqual(SignInLeave.Locked, await BeginAsync(id, "n1"));
        await Accounts.ChangeAsync(id, new AccountChange { Unlock = true }, Made, Stop);
        Assert.AreEqual((SignInLeave.Given, SignInLeave.Given), (await BeginAsync(id, "n1"), await BeginAsync(id, "n9")));
        await SignIns.ForgiveAsync(id, "n1", Stop);
        Assert.IsEmpty(await SignIns.LocksAsync(null, Clock.GetUtcNow(), Stop));
        await AssertSoundAsync();
    }

    private async Task ExhaustAsync(long id)
    {
        for (var i = 0; i < 20; i++)
        {
            await BeginAsync(id, "strange" + i);
        }
    }

    private Task<SignInLeave> BeginAsync(long id, string network) => SignIns.BeginAsync(id, network, Bounds, Made, Stop);

    private async Task<long> AddAsync() => (await Accounts.AddAsync(new NewAccount("a", "a", "张三", "viewer", null, "hash", "s1"), mustChange: false, onlyFirst: false, Made, Stop))!.Value;
}

[TestClass]
public sealed class SignInsOnSqlite() : SignInStoreContract(StoreProvider.Sqlite);

[TestClass]
public sealed class SignInsOnSqlServer() : SignInStoreContract(StoreProvider.SqlServer);

[TestClass]
public sealed class SignInsOnPostgres() : SignInStoreContract(StoreProvider.Postgres);
