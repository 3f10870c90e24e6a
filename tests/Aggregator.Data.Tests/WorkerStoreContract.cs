using Aggregator.Data.Workers;

namespace Aggregator.Data.Tests;

/// <summary>What the list of workers and their leases promise, on every database.</summary>
public abstract class WorkerStoreContract(StoreProvider provider) : StoreContract(provider)
{
    private WorkerStore Workers => new(Store, Clock);

    [TestMethod]
    public async Task A_worker_that_joined_is_listed_and_its_heart_beats_until_it_leaves()
    {
        var id = await Workers.JoinAsync("pc/1", "1.0 soffice", leads: true, Stop);
        Assert.IsTrue(await Workers.BeatAsync(id, Stop));
        Assert.IsTrue(await Workers.BeatAsync(id, Stop));
        var seen = (await Workers.AllAsync(Stop)).Single();
        Assert.AreEqual(new WorkerSeen(id, "pc/1", true, Clock.GetUtcNow().UtcDateTime, 2), seen);
        await Workers.LeaveAsync(id, Stop);
        Assert.IsEmpty(await Workers.AllAsync(Stop));
        Assert.IsFalse(await Workers.BeatAsync(id, Stop));
    }

    [TestMethod]
    public async Task Nobody_is_struck_off_whose_heart_has_beaten_since()
    {
        var id = await Workers.JoinAsync("pc/1", "1.0", leads: false, Stop);
        var seen = (await Workers.AllAsync(Stop)).Single();
        await Workers.BeatAsync(id, Stop);
        Assert.IsFalse(await Workers.StrikeOffAsync(seen, Stop));
        Assert.IsTrue(await Workers.StrikeOffAsync((await Workers.AllAsync(Stop)).Single(), Stop));
        Assert.IsFalse(await Workers.BeatAsync(id, Stop));
    }

    [TestMethod]
    public async Task A_lease_has_one_holder_who_may_take_it_again()
    {
        var (one, two) = (await JoinAsync(), await JoinAsync());
        Assert.IsTrue(await Workers.TakeAsync("night", one, Stop));
        Assert.IsTrue(await Workers.TakeAsync("night", one, Stop));
        Assert.IsFalse(await Workers.TakeAsync("night", two, Stop));
        await Workers.GiveBackAsync("night", two, Stop);
        Assert.AreEqual(one, await Workers.HolderAsync("night", Stop));
        await Workers.GiveBackAsync("night", one, Stop);
        Assert.IsNull(await Workers.HolderAsync("night", Stop));
        Assert.IsTrue(await Workers.TakeAsync("night", two, Stop));
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task Whoever_is_struck_off_has_no_lease_from_that_moment_and_gets_none()
    {
        var (dead, heir) = (await JoinAsync(), await JoinAsync());
        await Workers.TakeAsync("night", dead, Stop);
        await Workers.StrikeOffAsync((await Workers.AllAsync(Stop)).Single(one => one.Id == dead), Stop);
        Assert.IsNull(await Workers.HolderAsync("night", Stop));
        Assert.IsFalse(await Workers.TakeAsync("night", dead, Stop));
        Assert.IsTrue(await Workers.TakeAsync("night", heir, Stop));
    }

    [TestMethod]
    public async Task Of_many_who_reach_for_a_lease_at_once_one_gets_it()
    {
        var ids = new List<long>();
        for (var i = 0; i < 8; i++)
        {
            ids.Add(await JoinAsync());
        }

        var taken = await Task.WhenAll(ids.Select(id => Task.Run(() => Workers.TakeAsync("night", id, Stop))));
        Assert.AreEqual(1, taken.Count(one => one));
        Assert.AreEqual(ids[Array.IndexOf(taken, true)], await Workers.HolderAsync("night", Stop));
    }

    private Task<long> JoinAsync() => Workers.JoinAsync("pc", "1.0", leads: true, Stop);
}

[TestClass]
public sealed class WorkersOnSqlite() : WorkerStoreContract(StoreProvider.Sqlite);

[TestClass]
public sealed class WorkersOnSqlServer() : WorkerStoreContract(StoreProvider.SqlServer);

[TestClass]
public sealed class WorkersOnPostgres() : WorkerStoreContract(StoreProvider.Postgres);
