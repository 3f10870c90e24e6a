using Aggregator.Data.Rows;
using Aggregator.Testing;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Tests;

/// <summary>What a killed process leaves on the disk: the files as they lie in the middle of a transaction.</summary>
[TestClass]
public sealed class SqliteKillTests
{
    private static CancellationToken Stop => CancellationToken.None;

    [TestMethod]
    public async Task A_write_cut_off_in_the_middle_is_not_there_and_can_be_repeated()
    {
        using var folder = new TempFolder();
        using var store = await MigratedAsync(StoreOptions.Parse(null, folder.File("alive", "aggregator.db"), ""));
        var runs = new RunStore(store, TimeProvider.System);
        var request = await runs.RequestAsync("night", "{}", "k", Stop);
        var run = await runs.StartOrResumeAsync(request, 2025, new DateOnly(2026, 4, 10), "1.0", Stop);

        await using (var context = store.Open())
        await using (await context.Database.BeginTransactionAsync(Stop))
        {
            // So small a page cache that half of the transaction is in the log on disk already.
            await context.Database.ExecuteSqlRawAsync("PRAGMA cache_size = 10;", Stop);
            context.Add(new StageLedgerRow { ContentKey = "x", CreatedAt = DateTime.UnixEpoch, Payload = new byte[1 << 20] });
            await context.SaveChangesAsync(Stop);
            Kill(folder);
        }

        using var afterwards = await MigratedAsync(StoreOptions.Parse(null, folder.File("killed", "aggregator.db"), ""));
        await using (var context = afterwards.Open())
        {
            Assert.IsFalse(await context.StageLedger.AnyAsync(Stop));
        }

        var resumed = await new RunStore(afterwards, TimeProvider.System).StartOrResumeAsync(request, 2025, new DateOnly(2026, 4, 11), "1.0", Stop);
        Assert.AreEqual((run.Id, 2, new DateOnly(2026, 4, 10)), (resumed.Id, resumed.Attempts, resumed.AsOf));
        await new LedgerStore(afterwards, TimeProvider.System).SaveAsync(run.Id, new StageOutput("read", "a", "in", "1.0", [1]), Stop);
        Assert.HasCount(1, await new LedgerStore(afterwards, TimeProvider.System).PayloadsAsync(run.Id, "read", Stop));
    }

    [TestMethod]
    public async Task What_was_committed_before_the_kill_is_there()
    {
        using var folder = new TempFolder();
        using var store = await MigratedAsync(StoreOptions.Parse(null, folder.File("alive", "aggregator.db"), ""));
        var runs = new RunStore(store, TimeProvider.System);
        var run = await runs.StartOrResumeAsync(await runs.RequestAsync("night", "{}", "k", Stop), 2025, new DateOnly(2026, 4, 10), "1.0", Stop);
        await new LedgerStore(store, TimeProvider.System).SaveAsync(run.Id, new StageOutput("read", "a", "in", "1.0", [7]), Stop);
        Kill(folder);

        using var afterwards = await MigratedAsync(StoreOptions.Parse(null, folder.File("killed", "aggregator.db"), ""));
        CollectionAssert.AreEqual(new byte[] { 7 }, await new LedgerStore(afterwards, TimeProvider.System).PayloadAsync(run.Id, "read", "a", Stop));
    }

    private static async Task<Store> MigratedAsync(StoreOptions options)
    {
        var store = new Store(options);
        await new Migrator(store, TimeProvider.System).MigrateAsync(false, Stop);
        return store;
    }

    private static void Kill(TempFolder folder)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(folder.File("alive", "x"))!).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            File.Copy(file, folder.File("killed", Path.GetFileName(file)));
        }
    }
}
