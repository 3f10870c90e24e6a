using Aggregator.Core.Reports;

namespace Aggregator.Data.Tests;

/// <summary>What the store of hand-ins and of placements promises, on every database.</summary>
public abstract class HandInStoreContract(StoreProvider provider, int? maxBatchSize = null) : StoreContract(provider, maxBatchSize)
{
    private static readonly RunRequest Night = new("night", "{}");

    private HandInStore HandIns => new(Store, Clock);

    private PlacementStore Placements => new(Store);

    [TestMethod]
    public async Task A_receipt_comes_back_as_it_was_written()
    {
        var lines = new[] { Line("r1", 1), Line("r1", 2) with { Unit = null, Year = null, Sha256 = Hash('b'), GivenName = "a\u0000b" }, Line("r1", 3) with { State = HandInState.Refused, Sha256 = "", Reason = "太大。" } };
        await HandIns.AddAsync(lines, null, Stop);
        var back = await HandIns.OfBatchAsync("r1", Stop);
        CollectionAssert.AreEqual(new[] { lines[0] with { Id = back[0].Id }, lines[1] with { Id = back[1].Id, GivenName = "a\ufffdb" }, lines[2] with { Id = back[2].Id } }, back.ToList());
        Assert.IsEmpty(await HandIns.OfBatchAsync("r2", Stop));
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task A_receipt_written_twice_is_there_once_with_one_request()
    {
        Assert.IsNotNull(await HandIns.AddAsync([Line("r1", 1)], Night, Stop));
        Assert.IsNull(await HandIns.AddAsync([Line("r1", 1)], Night, Stop));
        Assert.HasCount(1, await HandIns.OfBatchAsync("r1", Stop));
        Assert.HasCount(1, await HandIns.KeptBeforeAsync(Clock.GetUtcNow().AddDays(1), Stop));
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task A_second_hand_in_waits_for_the_request_that_waits_already()
    {
        var first = await HandIns.AddAsync([Line("r1", 1)], Night, Stop);
        Assert.IsNull(await HandIns.AddAsync([Line("r2", 1)], Night, Stop));
        await Runs.StartOrResumeAsync(first!.Value, 2025, Today, "1", Stop);
        var second = await HandIns.AddAsync([Line("r3", 1)], Night, Stop);
        Assert.IsNotNull(second, "The night that runs has looked at the hand-ins already: a third one needs another.");
        Assert.AreNotEqual(first, second);
        Assert.IsNull(await HandIns.AddAsync([Line("r4", 1)], null, Stop));
    }

    [TestMethod]
    public async Task Of_many_who_hand_in_at_once_nobody_is_lost_and_one_night_is_asked_for()
    {
        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => HandIns.AddAsync([Line("r" + i, 1)], Night, Stop)));
        Assert.AreEqual(1, asked.Count(id => id is not null));
        Assert.HasCount(8, await HandIns.RecentAsync(null, 100, Stop));
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task A_night_takes_what_had_come_by_its_end_and_was_kept()
    {
        var midnight = new DateTimeOffset(2026, 1, 31, 16, 0, 0, TimeSpan.Zero);
        await HandIns.AddAsync([Line("r1", 1) with { ReceivedAt = midnight.AddSeconds(-1) }, Line("r1", 2) with { State = HandInState.Opened }], null, Stop);
        await HandIns.AddAsync([Line("r2", 1) with { ReceivedAt = midnight }], null, Stop);
        var taken = Assert.ContainsSingle(await HandIns.KeptBeforeAsync(midnight, Stop));
        Assert.AreEqual("2026-01-31T23:59:59+08:00", taken.Received.ToString());
        Assert.AreEqual("2026-02-01T00:00:00+08:00", (await HandIns.OfBatchAsync("r2", Stop))[0].Received.ToString());
    }

    [TestMethod]
    public async Task What_the_first_look_came_to_is_noted_once()
    {
        await HandIns.AddAsync([Line("r1", 1), Line("r1", 2) with { State = HandInState.Refused, Sha256 = "", Reason = "x" }], null, Stop);
        var next = await HandIns.NextUntoldAsync("", Stop);
        await HandIns.TellAsync(next!.Id, "{}", Stop);
        await HandIns.TellAsync(next.Id, "{\"a\":1}", Stop);
        Assert.IsNull(await HandIns.NextUntoldAsync("", Stop));
        Assert.AreEqual("{}", (await HandIns.OfBatchAsync("r1", Stop))[0].Told);
    }

    [TestMethod]
    public async Task The_first_look_goes_round_among_those_who_wait()
    {
        await HandIns.AddAsync([.. Enumerable.Range(1, 4).Select(i => Line("r1", i) with { Account = "many" })], null, Stop);
        await HandIns.AddAsync([Line("r2", 1) with { Account = "one" }], null, Stop);
        await HandIns.AddAsync([Line("r3", 1) with { Account = "another" }], null, Stop);
        var (order, last) = (new List<string>(), "");
        while (await HandIns.NextUntoldAsync(last, Stop) is { } next)
        {
            await HandIns.TellAsync(next.Id, "{}", Stop);
            order.Add(next.Batch + next.Ordinal);
            last = next.Account;
        }

        CollectionAssert.AreEqual(new[] { "r31", "r11", "r21", "r12", "r13", "r14" }, order);
    }

    [TestMethod]
    public async Task What_was_kept_since_a_moment_is_summed_by_person_and_by_unit()
    {
        var since = Clock.GetUtcNow();
        await HandIns.AddAsync([Line("r0", 1) with { ReceivedAt = since.AddSeconds(-1), Length = 1000 }], null, Stop);
        await HandIns.AddAsync([Line("r1", 1) with { ReceivedAt = since, Account = "a", Unit = "B01", Length = 10 }, Line("r1", 2) with { ReceivedAt = since, Account = "a", Unit = "B01", Sha256 = "", State = HandInState.Refused, Length = 99 }], null, Stop);
        await HandIns.AddAsync([Line("r2", 1) with { ReceivedAt = since, Account = "b", Unit = "B01", Length = 5 }], null, Stop);
        Assert.AreEqual((1, 10L), await HandIns.SumAsync("a", null, since, Stop));
        Assert.AreEqual((2, 15L), await HandIns.SumAsync(null, "B01", since, Stop));
        Assert.AreEqual((0, 0L), await HandIns.SumAsync("c", null, since, Stop));
    }

    [TestMethod]
    public async Task A_units_lines_are_its_own()
    {
        await HandIns.AddAsync([Line("r1", 1), Line("r1", 2) with { Unit = "B02" }, Line("r1", 3) with { Unit = null }], null, Stop);
        Assert.AreEqual(2, Assert.ContainsSingle(await HandIns.RecentAsync("B02", 10, Stop)).Ordinal);
        Assert.AreEqual(3, (await HandIns.RecentAsync(null, 1, Stop))[0].Ordinal);
    }

    [TestMethod]
    public async Task Placements_follow_each_other_and_two_persons_do_not_overwrite_each_other()
    {
        var first = new FilePlacement(Hash('a'), 1, "B01", 2025, "扫描件封面为教育局", "张三", Clock.GetUtcNow());
        Assert.IsNull(await Placements.AppendAsync(first, Stop));
        Assert.IsNull(await Placements.AppendAsync(first, Stop), "Sent twice.");
        Assert.AreEqual(first, await Placements.AppendAsync(first with { Unit = "B02", By = "李四" }, Stop));
        Assert.IsNull(await Placements.AppendAsync(first with { Revision = 2, Unit = null, Year = null, By = "李四" }, Stop));
        CollectionAssert.AreEqual(new[] { false, true }, (await Placements.AllAsync(Stop)).Select(one => one.IsWithdrawal).ToList());
        await AssertSoundAsync();
    }

    private static string Hash(char digit) => new(digit, 64);

    private HandIn Line(string batch, int ordinal) => new(
        0, batch, ordinal, Hash('a'), 12, "年报.docx", "C:\\年报.docx", "B01", 2025, Clock.GetUtcNow(), "b01", "王科长", "", HandInState.Kept, "", null);
}

[TestClass]
public sealed class HandInsOnSqlite() : HandInStoreContract(StoreProvider.Sqlite);

[TestClass]
public sealed class HandInsOnSqlServer() : HandInStoreContract(StoreProvider.SqlServer);

[TestClass]
public sealed class HandInsOnPostgres() : HandInStoreContract(StoreProvider.Postgres);
