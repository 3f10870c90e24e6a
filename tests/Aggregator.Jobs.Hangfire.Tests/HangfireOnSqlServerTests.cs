using Aggregator.Data;
using Aggregator.Testing;
using Microsoft.Data.SqlClient;

namespace Aggregator.Jobs.OnHangfire.Tests;

[TestClass]
public sealed class HangfireOnSqlServerTests : HangfireClusterContract
{
    private string _connection = null!;

    protected override StoreOptions Database => StoreOptions.Parse("sqlserver", _connection, "");

    [TestInitialize]
    public async Task MakeTables()
    {
        _connection = Needs.Setting("AGGREGATOR_TEST_SQLSERVER");
        await ClearAsync();
        await HangfireStorage.MakeTablesAsync(Database, CancellationToken.None);
    }

    // The tables stay from test to test in the one schema Hangfire has; what is in them goes.
    private async Task ClearAsync()
    {
        await using var connection = new SqlConnection(_connection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = string.Concat(
            new[] { "State", "JobParameter", "JobQueue", "Job", "Set", "Hash", "List", "Counter", "AggregatedCounter", "Server" }
                .Select(table => $"IF OBJECT_ID(N'[HangFire].[{table}]') IS NOT NULL DELETE FROM [HangFire].[{table}];\n"));
        await command.ExecuteNonQueryAsync();
    }
}
