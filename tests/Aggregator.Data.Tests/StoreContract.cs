using Aggregator.Data.Tests.Databases;
using Aggregator.Testing;

namespace Aggregator.Data.Tests;

/// <summary>What every contract test has: an empty store of the subclass's kind and a clock that stands.</summary>
public abstract class StoreContract(StoreProvider provider, int? maxBatchSize = null)
{
    private TestDatabase? _database;

    protected static CancellationToken Stop => CancellationToken.None;

    protected static DateOnly Today => new(2026, 4, 10);

    protected FakeClock Clock { get; } = new(new DateTimeOffset(2026, 4, 10, 2, 30, 15, 123, TimeSpan.Zero));

    protected TestDatabase Database => _database ?? throw new InvalidOperationException("No database.");

    protected Store Store => Database.Store;

    protected RunStore Runs => new(Store, Clock);

    protected LedgerStore Ledger => new(Store, Clock);

    [TestInitialize]
    public async Task OpenTheDatabase() => _database = await TestDatabase.OpenAsync(provider, maxBatchSize);

    [TestCleanup]
    public async Task CloseTheDatabase()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    /// <summary>A run that has just been started.</summary>
    protected async Task<long> StartRunAsync(string? dedupeKey = null)
    {
        var request = await Runs.RequestAsync("night", "{}", dedupeKey, Stop);
        return (await Runs.StartOrResumeAsync(request, 2025, Today, "1.0", Stop)).Id;
    }

    /// <summary>No check of sql/checks complains.</summary>
    protected async Task AssertSoundAsync()
    {
        foreach (var outcome in await new StoreChecks(Store).RunAsync(Stop))
        {
            Assert.IsEmpty(outcome.Rows, $"{outcome.Check}: {string.Join("; ", outcome.Rows)}");
        }
    }
}
