using Aggregator.Data.Access;
using Aggregator.Data.Keeping;
using Aggregator.Testing;

namespace Aggregator.Data.Tests;

/// <summary>What a database says of itself, on each kind.</summary>
public abstract class StoreHealthContract(StoreProvider provider) : StoreContract(provider)
{
    [TestMethod]
    public async Task The_database_says_what_it_is_and_what_time_it_has()
    {
        var health = new StoreHealth(Store);
        Assert.IsFalse((await health.SettingsAsync(Stop)).Any(one => one.IsFatal));
        if (Store.Options.Provider != StoreProvider.Sqlite)
        {
            Assert.IsLessThan(TimeSpan.FromMinutes(5), ((await health.ClockAsync(Stop))!.Value - TimeProvider.System.GetUtcNow()).Duration());
        }
    }

    [TestMethod]
    public async Task The_newest_moment_and_the_last_of_an_action_are_found()
    {
        using var folder = new TempFolder();
        var health = new StoreHealth(Store);
        Assert.IsNull(await health.NewestAsync(Stop));
        Assert.IsNull(await health.LastAsync("verb.backup", Stop));
        await StartRunAsync();
        Clock.Advance(TimeSpan.FromHours(1));
        var audit = new AuditStore(Store, Clock, AuditHead.In(folder.Path));
        await audit.AppendAsync(new AuditNote("a", "", "verb.backup", "x"), Stop);
        Assert.AreEqual(Clock.GetUtcNow(), await health.NewestAsync(Stop));
        Assert.AreEqual(Clock.GetUtcNow(), await health.LastAsync("verb.backup", Stop));
    }
}

[TestClass]
public sealed class StoreHealthOnSqlite() : StoreHealthContract(StoreProvider.Sqlite);

[TestClass]
public sealed class StoreHealthOnPostgres() : StoreHealthContract(StoreProvider.Postgres);

[TestClass]
public sealed class StoreHealthOnSqlServer() : StoreHealthContract(StoreProvider.SqlServer);
