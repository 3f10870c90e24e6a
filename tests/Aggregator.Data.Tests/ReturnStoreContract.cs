using Aggregator.Core.Reports;

namespace Aggregator.Data.Tests;

/// <summary>What the store of returned reports promises, on every database.</summary>
public abstract class ReturnStoreContract(StoreProvider provider) : StoreContract(provider)
{
    private static readonly ReturnOrder Order = new("B01", 2025, new string('a', 64), "表二不平\0", "张三", new ChinaMoment(new DateOnly(2026, 3, 1), new TimeOnly(7, 30)), new DateOnly(2026, 3, 16));

    private ReturnStore Returns => new(Store, Clock);

    [TestMethod]
    public async Task A_return_comes_back_as_it_was_said_in_Chinas_time()
    {
        Assert.IsTrue(await Returns.AddAsync(Order, Stop));
        Assert.AreEqual(Order with { Reason = "表二不平\ufffd" }, (await Returns.StandingAsync(Stop)).Single());
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task The_same_file_is_sent_back_once_and_again_after_it_was_taken_back()
    {
        Assert.IsTrue(await Returns.AddAsync(Order, Stop));
        Assert.IsFalse(await Returns.AddAsync(Order, Stop));
        Assert.IsTrue(await Returns.WithdrawAsync("B01", 2025, sha256: null, "李四", Stop));
        Assert.IsFalse(await Returns.WithdrawAsync("B01", 2025, sha256: null, "李四", Stop));
        Assert.IsTrue(await Returns.AddAsync(Order, Stop));
        Assert.HasCount(1, await Returns.StandingAsync(Stop));
        await AssertSoundAsync();
    }

    [TestMethod]
    public async Task A_return_taken_back_keeps_when_and_by_whom()
    {
        var other = Order with { Unit = "B02" };
        Assert.IsTrue(await Returns.AddAsync(Order with { Reason = "表二不平" }, Stop));
        Assert.IsTrue(await Returns.AddAsync(other, Stop));
        Assert.IsTrue(await Returns.WithdrawAsync("B01", 2025, sha256: null, "李四", Stop));
        Assert.IsTrue(await Returns.AddAsync(Order with { Reason = "又不平" }, Stop));
        var past = await Returns.HistoryAsync("B01", Stop);
        CollectionAssert.AreEqual(new[] { "又不平", "表二不平" }, past.Select(one => one.Order.Reason).ToArray());
        Assert.AreEqual((null, ""), (past[0].WithdrawnAt, past[0].WithdrawnBy));
        Assert.AreEqual("李四", past[1].WithdrawnBy);
        Assert.IsNotNull(past[1].WithdrawnAt);
    }

    [TestMethod]
    public async Task Taking_back_the_newest_leaves_what_was_sent_back_before_sent_back()
    {
        var newer = Order with { Sha256 = new string('b', 64) };
        Assert.IsTrue(await Returns.AddAsync(Order, Stop));
        Assert.IsTrue(await Returns.AddAsync(newer, Stop));
        Assert.IsTrue(await Returns.WithdrawAsync("B01", 2025, sha256: null, "李四", Stop));
        Assert.AreEqual(Order.Sha256, (await Returns.StandingAsync(Stop)).Single().Sha256);
        Assert.IsFalse(await Returns.WithdrawAsync("B01", 2025, newer.Sha256, "李四", Stop));
        Assert.IsTrue(await Returns.WithdrawAsync("B01", 2025, Order.Sha256, "李四", Stop));
    }
}

[TestClass]
public sealed class ReturnsOnSqlite() : ReturnStoreContract(StoreProvider.Sqlite);

[TestClass]
public sealed class ReturnsOnSqlServer() : ReturnStoreContract(StoreProvider.SqlServer);

[TestClass]
public sealed class ReturnsOnPostgres() : ReturnStoreContract(StoreProvider.Postgres);
