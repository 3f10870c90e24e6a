namespace Aggregator.Data.Tests;

/// <summary>What the stores of the watch over the nights promise, on every database.</summary>
public abstract class WatchStoreContract(StoreProvider provider, int? maxBatchSize = null) : StoreContract(provider, maxBatchSize)
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly string[] Smtp = ["smtp"];

    private static readonly string[] Both = ["smtp", "webhook"];

    private WatchStore Watch => new(Store, Clock);

    private NoticeStore Notices => new(Store, Clock);

    [TestMethod]
    public async Task A_night_that_did_not_run_stays_as_it_was_first_noticed()
    {
        var night = new MissedNight(Today, Clock.GetUtcNow(), Clock.GetUtcNow(), MadeUp: true);
        await Watch.NoteMissedAsync([night, night with { Day = Today.AddDays(1), MadeUp = false }], Stop);
        await Watch.NoteMissedAsync([night with { NoticedAt = Clock.GetUtcNow().AddDays(1), MadeUp = false }], Stop);
        CollectionAssert.AreEqual(new[] { night, night with { Day = Today.AddDays(1), MadeUp = false } }, (await Watch.MissedAsync(Today, Today.AddDays(1), Stop)).ToList());
        Assert.HasCount(1, await Watch.MissedAsync(Today.AddDays(1), Today.AddDays(9), Stop));
    }

    [TestMethod]
    public async Task The_last_sign_of_life_is_told()
    {
        Assert.IsNull(await Watch.LastBeatAsync(WatchStore.Scheduler, Stop));
        await Watch.BeatAsync(WatchStore.Scheduler, Stop);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Watch.BeatAsync(WatchStore.Scheduler, Stop);
        Assert.AreEqual(Clock.GetUtcNow(), await Watch.LastBeatAsync(WatchStore.Scheduler, Stop));
        Assert.IsNull(await Watch.LastBeatAsync("somebody else", Stop));
    }

    [TestMethod]
    public async Task A_message_is_written_down_once_for_each_channel()
    {
        Assert.IsTrue(await PutAsync("smtp"));
        Assert.IsFalse(await PutAsync("smtp"));
        Assert.IsTrue(await PutAsync("webhook"));
        Assert.HasCount(2, await Notices.RecentAsync(9, Stop));
        CollectionAssert.AreEqual(new[] { "night-failed:1" }, (await Notices.KnownAsync("smtp", ["night-failed:1", "night-failed:2"], Stop)).ToList());
    }

    [TestMethod]
    public async Task Whoever_takes_a_message_has_it_alone_until_its_lease_is_over()
    {
        await PutAsync("smtp");
        var mine = await Notices.TakeAsync(Both, Lease, Stop);
        Assert.AreEqual(1, mine!.Attempts);
        Assert.IsNull(await Notices.TakeAsync(Both, Lease, Stop), "Another is at it.");
        Clock.Advance(Lease);
        Assert.AreEqual(2, (await Notices.TakeAsync(Both, Lease, Stop))!.Attempts, "It died over it.");
    }

    [TestMethod]
    public async Task Of_many_who_take_at_once_each_message_goes_to_one()
    {
        for (var i = 1; i <= 5; i++)
        {
            await Notices.PutAsync("smtp", $"night-failed:{i}", "night-failed", i, "{}", Stop);
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => Notices.TakeAsync(Both, Lease, Stop))));
        CollectionAssert.AreEquivalent(new[] { 1L, 2, 3, 4, 5 }, taken.OfType<OutgoingNotice>().Select(one => one.RunId!.Value).ToList());
    }

    [TestMethod]
    public async Task A_message_that_was_put_off_comes_again_and_one_that_has_ended_does_not()
    {
        await PutAsync("smtp");
        var mine = (await Notices.TakeAsync(Smtp, Lease, Stop))!;
        await Notices.PutOffAsync(mine.Id, Clock.GetUtcNow().AddMinutes(5), "连接被拒绝。", Stop);
        Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.IsNull(await Notices.TakeAsync(Smtp, Lease, Stop));
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.AreEqual("连接被拒绝。", (await Notices.TakeAsync(Smtp, Lease, Stop))!.Problem);
        Assert.AreEqual((1, 0, 0), await Notices.CountAsync(Stop));
        await Notices.SentAsync(mine.Id, "", Stop);
        await Notices.GiveUpAsync(mine.Id, "too late", Stop);
        Clock.Advance(TimeSpan.FromDays(9));
        Assert.IsNull(await Notices.TakeAsync(Smtp, Lease, Stop));
        var ended = (await Notices.RecentAsync(1, Stop))[0];
        Assert.IsTrue(ended is { Sent: true, EndedAt: not null, Problem: "", Attempts: 2 });
        Assert.AreEqual((0, 1, 0), await Notices.CountAsync(Stop));
    }

    [TestMethod]
    public async Task Messages_of_a_channel_nobody_serves_wait()
    {
        await PutAsync("webhook");
        Assert.IsNull(await Notices.TakeAsync(Smtp, Lease, Stop));
        var mine = (await Notices.TakeAsync(Both, Lease, Stop))!;
        await Notices.GiveUpAsync(mine.Id, "没有答复。", Stop);
        Assert.AreEqual((0, 0, 1), await Notices.CountAsync(Stop));
    }

    [TestMethod]
    public async Task The_greatest_key_the_wishes_that_wait_and_the_runs_by_state_are_told()
    {
        Assert.IsNull(await Runs.GreatestKeyAsync("scheduled:", Stop));
        await Runs.RequestAsync("night", "{\"a\":1}", "scheduled:2026-04-09", Stop);
        await Runs.RequestAsync("night", "{\"a\":2}", "scheduled:2026-04-10", Stop);
        await Runs.RequestAsync("night", "{\"a\":3}", "zz", Stop);
        Assert.AreEqual("scheduled:2026-04-10", await Runs.GreatestKeyAsync("scheduled:", Stop));
        var run = await StartRunAsync("scheduled:2026-04-09");
        await Runs.FinishAsync(run, Rows.RunState.Done, "", Stop);
        CollectionAssert.AreEqual(new[] { "{\"a\":2}", "{\"a\":3}" }, (await Runs.UnfinishedAsync(Stop)).Select(one => one.ParametersJson).ToList());
        Assert.AreEqual(1, (await Runs.CountByStateAsync(Stop))[Rows.RunState.Done]);
        Assert.HasCount(1, await Runs.EndedSinceAsync(Clock.GetUtcNow(), Stop));
        Assert.IsEmpty(await Runs.EndedSinceAsync(Clock.GetUtcNow().AddSeconds(1), Stop));
        Assert.IsTrue(await Runs.HasFinishedAfterAsync(Today.AddDays(-1), Stop));
        Assert.IsFalse(await Runs.HasFinishedAfterAsync(Today, Stop));
    }

    private Task<bool> PutAsync(string channel) => Notices.PutAsync(channel, "night-failed:1", "night-failed", 1, "{}", Stop);
}

[TestClass]
public sealed class WatchOnSqlite() : WatchStoreContract(StoreProvider.Sqlite);

[TestClass]
public sealed class WatchOnSqlServer() : WatchStoreContract(StoreProvider.SqlServer);

[TestClass]
public sealed class WatchOnPostgres() : WatchStoreContract(StoreProvider.Postgres);
