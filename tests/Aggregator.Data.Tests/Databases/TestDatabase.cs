using System.Globalization;

namespace Aggregator.Data.Tests.Databases;

/// <summary>An empty, migrated database for one test.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    /// <summary>The setting that names a SQL Server database whose tables of ours may be dropped.</summary>
    public const string ServerSetting = "AGGREGATOR_TEST_SQLSERVER";

    /// <summary>The setting that gives every store of these tests a <see cref="StoreOptions.MaxBatchSize"/> that asks for none of its own.</summary>
    public const string BatchSetting = "AGGREGATOR_TEST_MAX_BATCH_SIZE";

    /// <summary>The store; a property, so that a test can close it and open it again as a new process would.</summary>
    public Store Store { get; private set; } = null!;

    /// <summary>How the store is opened.</summary>
    protected abstract StoreOptions Options { get; }

    /// <summary>Opens an empty database of the kind.</summary>
    public static async Task<TestDatabase> OpenAsync(StoreProvider provider, int? maxBatchSize = null, bool migrate = true)
    {
        maxBatchSize ??= int.TryParse(Environment.GetEnvironmentVariable(BatchSetting), CultureInfo.InvariantCulture, out var most) ? most : null;
        TestDatabase database = provider switch
        {
            StoreProvider.SqlServer => new SqlServerDatabase(maxBatchSize),
            StoreProvider.Postgres => new PostgresDatabase(maxBatchSize),
            _ => new SqliteDatabase(maxBatchSize),
        };
        try
        {
            await database.ClearAsync();
            database.Store = new Store(database.Options);
            if (migrate)
            {
                await new Migrator(database.Store, TimeProvider.System).MigrateAsync(false, CancellationToken.None);
                await database.GrantAsync();
            }
        }
        catch
        {
            // A test that cannot begin must not keep the others waiting for their turn.
            await database.DisposeAsync();
            throw;
        }

        return database;
    }

    /// <summary>A store over the same database as whoever made it: what the program's own login may not, tampering too, is done through it.</summary>
    public Store AsOwner() => new(Options);

    /// <summary>Opens the store again as the program's own login, where the database has logins.</summary>
    protected virtual Task GrantAsync() => Task.CompletedTask;

    /// <summary>Closes the store and opens it as another login.</summary>
    protected void Reopen(StoreOptions options)
    {
        Store.Dispose();
        Store = new Store(options);
    }

    /// <summary>A second store over the same database, as another worker has it.</summary>
    public Store Another() => new(Store.Options);

    /// <inheritdoc />
    public virtual ValueTask DisposeAsync()
    {
        Store?.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Leaves nothing of ours behind from earlier tests.</summary>
    protected abstract Task ClearAsync();
}
