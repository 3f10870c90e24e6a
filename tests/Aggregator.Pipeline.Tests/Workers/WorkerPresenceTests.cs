using Aggregator.Data;
using Aggregator.Data.Workers;
using Aggregator.Pipeline.Workers;

namespace Aggregator.Pipeline.Tests.Workers;

/// <summary>Who is taken for dead, and when: by beats and a stopwatch, whatever the clocks say.</summary>
[TestClass]
public sealed class WorkerPresenceTests : IDisposable
{
    private static readonly WorkerOptions Times = new() { Name = "pc/1", Ability = "1.0", BeatEvery = TimeSpan.FromSeconds(5), DeadAfter = TimeSpan.FromSeconds(30) };

    private readonly NightHarness _harness = new();
    private readonly TwoClocks _clock = new();

    private WorkerStore Workers => new(_harness.Store, _clock);

    [TestInitialize]
    public Task Migrate() => new Migrator(_harness.Store, _clock).MigrateAsync(dryRun: false, CancellationToken.None);

    public void Dispose() => _harness.Dispose();

    [TestMethod]
    public async Task Whose_heart_stands_still_for_long_enough_is_struck_off_and_hears_of_it_when_it_comes_back()
    {
        await using var dead = New();
        await using var alive = New();
        await BeatAsync(dead, alive);
        var place = dead.Current!;
        Assert.IsTrue(await Workers.TakeAsync("night", place.Id, CancellationToken.None));
        for (var second = 0; second < 30; second += 5)
        {
            _clock.Pass(TimeSpan.FromSeconds(5));
            await BeatAsync(alive);
            Assert.AreEqual(place.Id, await Workers.HolderAsync("night", CancellationToken.None), $"after {second + 5} s");
        }

        _clock.Pass(TimeSpan.FromSeconds(1));
        await BeatAsync(alive);
        Assert.IsNull(await Workers.HolderAsync("night", CancellationToken.None));
        Assert.IsFalse(place.Lost.IsCancellationRequested, "it cannot know yet");

        await BeatAsync(dead);
        Assert.IsTrue(place.Lost.IsCancellationRequested);
        Assert.AreNotEqual(place.Id, dead.Current!.Id);
        Assert.HasCount(2, await Workers.AllAsync(CancellationToken.None));
    }

    [TestMethod]
    public async Task Two_who_both_live_leave_each_other_alone_wherever_the_clocks_jump()
    {
        await using var one = New();
        await using var two = New();
        await BeatAsync(one, two);
        var places = (one.Current!.Id, two.Current!.Id);
        foreach (var jump in new[] { -3600, 86400, -86400 * 400, 5 })
        {
            _clock.Wall += TimeSpan.FromSeconds(jump);
            _clock.Pass(TimeSpan.FromSeconds(29));
            await BeatAsync(one, two);
        }

        Assert.AreEqual(places, (one.Current!.Id, two.Current!.Id));
    }

    [TestMethod]
    public async Task After_a_time_without_the_database_nobody_is_taken_for_dead_for_what_was_seen_before()
    {
        await using var other = New();
        await using var watcher = New();
        await BeatAsync(other, watcher);
        _clock.Pass(TimeSpan.FromSeconds(10));
        await BrokenBeatAsync(watcher);
        Assert.IsNotNull(watcher.Current, "a short gap costs no place");
        _clock.Pass(TimeSpan.FromSeconds(25));
        await BeatAsync(watcher);
        Assert.HasCount(2, await Workers.AllAsync(CancellationToken.None), "35 s since it was seen, but who knows what it did meanwhile");
        _clock.Pass(TimeSpan.FromSeconds(31));
        await BeatAsync(watcher);
        Assert.HasCount(1, await Workers.AllAsync(CancellationToken.None));
    }

    [TestMethod]
    public async Task Whoever_cannot_reach_the_database_gives_its_place_up_before_the_others_take_it()
    {
        await using var one = New();
        await BeatAsync(one);
        var place = one.Current!;
        _clock.Pass(TimeSpan.FromSeconds(16));
        await BrokenBeatAsync(one);
        Assert.IsTrue(place.Lost.IsCancellationRequested);
        Assert.IsNull(one.Current);
    }

    [TestMethod]
    public async Task A_lease_is_waited_for_until_its_holder_gives_it_back()
    {
        await using var one = New();
        await using var two = New();
        await BeatAsync(one, two);
        var first = await one.TakeAsync("night", CancellationToken.None);
        var second = two.TakeAsync("night", CancellationToken.None);
        await Task.Delay(200);
        Assert.IsFalse(second.IsCompleted);
        await first.DisposeAsync();
        await using var held = await second;
        Assert.AreEqual(two.Current!.Id, await Workers.HolderAsync("night", CancellationToken.None));
    }

    // The delays between two looks are real ones; only what is measured is not.
    private WorkerPresence New() => new(Workers, Times with { IdleWait = TimeSpan.FromMilliseconds(20) }, new SoonClock(_clock));

    private static async Task BeatAsync(params WorkerPresence[] presences)
    {
        foreach (var presence in presences)
        {
            await presence.BeatAsync(CancellationToken.None);
        }
    }

    private async Task BrokenBeatAsync(WorkerPresence presence)
    {
        await using var context = _harness.Store.Open();
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(context.Database, "ALTER TABLE worker RENAME TO elsewhere");
        await Assert.ThrowsAsync<Exception>(() => presence.BeatAsync(CancellationToken.None));
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(context.Database, "ALTER TABLE elsewhere RENAME TO worker");
    }

    private sealed class SoonClock(TwoClocks clocks) : TimeProvider
    {
        public override long TimestampFrequency => clocks.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => clocks.GetUtcNow();

        public override long GetTimestamp() => clocks.GetTimestamp();
    }
}
