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
        Assert.AreEqual(1, await Returns.WithdrawAsync("B01", 2025, Stop));
        Assert.AreEqual(0, await Returns.WithdrawAsync("B01", 2025, Stop));
        Assert.IsTrue(await Returns.AddAsync(Order, Stop));
        Assert.HasCount(1, await Returns.StandingAsync(Stop));
        await AssertSoundAsync();
    }
}

[TestClass]
public sealed class ReturnsOnSqlite() : ReturnStoreContract(StoreProvider.Sqlite);

[TestClass]
public sealed class ReturnsOnSqlServer() : ReturnStoreContract(StoreProvider.SqlServer);
