using Aggregator.Data;
using Aggregator.Testing;
using Npgsql;

namespace Aggregator.Jobs.OnHangfire.Tests;

[TestClass]
public sealed class HangfireOnPostgresTests : HangfireClusterContract
{
    private PostgresSchema _schema = null!;

    protected override StoreOptions Database => StoreOptions.Parse("postgres", _schema.ConnectionString, "");

    [TestInitialize]
    public async Task MakeTables()
    {
        _schema = await PostgresSchema.MakeAsync();
        await HangfireStorage.MakeTablesAsync(Database, CancellationToken.None);
        await HangfireStorage.MakeTablesAsync(Database, CancellationToken.None);
    }

    [TestCleanup]
    public async Task DropTables()
    {
        if (_schema is not null)
        {
            using (var pool = new NpgsqlConnection(_schema.ConnectionString))
            {
                NpgsqlConnection.ClearPool(pool);
            }

            await _schema.RunAsync($"DROP SCHEMA IF EXISTS \"{HangfireStorage.PostgresSchemaOf(Database)}\" CASCADE");
            await _schema.DisposeAsync();
        }
    }
}
