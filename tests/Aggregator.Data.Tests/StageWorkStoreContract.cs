using System.Collections.Concurrent;
using Aggregator.Data.Rows;
using Aggregator.Data.Workers;

namespace Aggregator.Data.Tests;

/// <summary>What the offered parts of stages promise, on every database.</summary>
public abstract class StageWorkStoreContract(StoreProvider provider) : StoreContract(provider)
{
    private const string Ability = "1.0 soffice";

    private StageWorkStore Work => new(Store);

    private WorkerStore Workers => new(Store, Clock);

    [TestMethod]
    public async Task A_part_is_taken_once_and_is_done_by_whoever_took_it()
    {
        var run = await OfferAsync(1);
        var (one, two) = (await JoinAsync(), await JoinAsync());
        var part = (await Work.TakeAsync(one, Ability, 2, Stop)).Single();
        Assert.AreEqual(new TakenPart(run, "read", 1, "{\"n\":1}", 1), part);
        Assert.IsEmpty(await Work.TakeAsync(two, Ability, 2, Stop));
        Assert.IsFalse(await Work.DoneAsync(two, part, null, Stop));
        Assert.AreEqual(new StageState(1, 0), await Work.StateAsync(run, "read", Stop));
        Assert.IsTrue(await Work.DoneAsync(one, part, "[\"crash\"]", Stop));
        Assert.IsFalse(await Work.DoneAsync(one, part, null, Stop));
        Assert.AreEqual(new StageState(0, 3), await Work.StateAsync(run, "read", Stop));
        CollectionAssert.AreEqual(new[] { "[\"crash\"]" }, (await Work.FaultsAsync(run, "read", Stop)).ToArray());
        Assert.IsEmpty(await Work.TakeAsync(two, Ability, 2, Stop));
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task Only_who_has_the_very_ability_takes_a_part()
    {
        await OfferAsync(1);
        Assert.IsEmpty(await Work.TakeAsync(await JoinAsync(), "1.0", 2, Stop));
        Assert.HasCount(1, await Work.TakeAsync(await JoinAsync(), Ability, 2, Stop));
    }

    [TestMethod]
    public async Task What_a_dead_worker_had_is_free_again_and_counts_as_an_attempt_what_is_given_back_does_not()
    {
        await OfferAsync(1);
        var (dead, heir) = (await JoinAsync(), await JoinAsync());
        var lost = (await Work.TakeAsync(dead, Ability, 1, Stop)).Single();
        await Workers.StrikeOffAsync((await Workers.AllAsync(Stop)).Single(one => one.Id == dead), Stop);
        var second = (await Work.TakeAsync(heir, Ability, 1, Stop)).Single();
        Assert.AreEqual(2, second.Attempts);
        Assert.IsFalse(await Work.DoneAsync(dead, lost, null, Stop), "the dead one comes back too late");
        await Work.GiveBackAsync(heir, second, Stop);
        Assert.AreEqual(2, (await Work.TakeAsync(heir, Ability, 1, Stop)).Single().Attempts);
    }

    [TestMethod]
    public async Task Offered_anew_a_stage_has_the_new_parts_alone_and_cleared_it_has_none()
    {
        var run = await OfferAsync(3);
        var worker = await JoinAsync();
        var old = await Work.TakeAsync(worker, Ability, 2, Stop);
        await Work.OfferAsync(run, "read", Ability, [new StagePart("{}", 7)], Stop);
        Assert.AreEqual(new StageState(1, 0), await Work.StateAsync(run, "read", Stop));
        Assert.IsFalse(await Work.DoneAsync(worker, old[1], null, Stop));
        await Work.ClearAsync(run, Stop);
        Assert.AreEqual(new StageState(0, 0), await Work.StateAsync(run, "read", Stop));
    }

    [TestMethod]
    public async Task What_was_offered_of_a_run_that_has_ended_is_taken_by_nobody()
    {
        var run = await OfferAsync(2);
        await Runs.FinishAsync(run, RunState.Cancelled, "", Stop);
        Assert.IsEmpty(await Work.TakeAsync(await JoinAsync(), Ability, 2, Stop));
    }

    [TestMethod]
    public async Task Many_workers_take_every_part_once()
    {
        var run = await OfferAsync(60);
        var taken = new ConcurrentBag<int>();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(async () =>
        {
            var id = await JoinAsync();
            while (await Work.StateAsync(run, "read", Stop) is { Open: > 0 })
            {
                foreach (var part in await Work.TakeAsync(id, Ability, 2, Stop))
                {
                    taken.Add(part.Ordinal);
                    Assert.IsTrue(await Work.DoneAsync(id, part, null, Stop));
                }
            }
        })));
        CollectionAssert.AreEquivalent(Enumerable.Range(1, 60).ToArray(), taken.ToArray());
    }

    private async Task<long> OfferAsync(int parts)
    {
        var run = await StartRunAsync();
        await Work.OfferAsync(run, "read", Ability, [.. Enumerable.Range(1, parts).Select(n => new StagePart($"{{\"n\":{n}}}", 3))], Stop);
        return run;
    }

    private Task<long> JoinAsync() => Workers.JoinAsync("pc", Ability, leads: true, Stop);
}

[TestClass]
public sealed class StageWorkOnSqlite() : StageWorkStoreContract(StoreProvider.Sqlite);

[TestClass]
public sealed class StageWorkOnSqlServer() : StageWorkStoreContract(StoreProvider.SqlServer);

[TestClass]
public sealed class StageWorkOnPostgres() : StageWorkStoreContract(StoreProvider.Postgres);
