using System.Data.Common;
using Aggregator.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Aggregator.Data.Tests.Databases;

/// <summary>The database the setting names, emptied of our tables; without the setting the test shows as skipped.</summary>
/// <remarks>Other test processes may use the same database: an application lock held on a connection of its own makes them wait.</remarks>
public sealed class SqlServerDatabase(int? maxBatchSize) : TestDatabase
{
    private DbConnection? _turn;

    /// <inheritdoc />
    protected override StoreOptions Options { get; } =
        StoreOptions.Parse("sqlserver", Needs.Setting(ServerSetting), "") with { MaxBatchSize = maxBatchSize };

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_turn is not null)
        {
            await RunAsync(_turn, "EXEC sp_releaseapplock @Resource = N'aggregator-tests', @LockOwner = N'Session';");
            await _turn.DisposeAsync();
        }
    }

    /// <inheritdoc />
    protected override async Task ClearAsync()
    {
        using var store = new Store(Options);
        await using var context = store.Open();
        var creator = context.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync())
        {
            await creator.CreateAsync();
        }

        _turn = new Microsoft.Data.SqlClient.SqlConnection(Options.ConnectionString);
        await _turn.OpenAsync();
        await RunAsync(_turn, "EXEC sp_getapplock @Resource = N'aggregator-tests', @LockMode = N'Exclusive', @LockOwner = N'Session', @LockTimeout = 600000;");
        foreach (var (view, _) in StoreViews.All)
        {
            await RunAsync(_turn, $"DROP VIEW IF EXISTS [{view}];");
        }

        foreach (var table in TablesChildrenFirst(context))
        {
            await RunAsync(_turn, $"DROP TABLE IF EXISTS [{table}];");
        }
    }

    private static List<string> TablesChildrenFirst(DbContext context)
    {
        var left = context.Model.GetEntityTypes().ToList();
        var order = new List<string>();
        while (left.Count > 0)
        {
            var free = left.Find(type => !left.Exists(other => other != type && other.GetForeignKeys().Any(key => key.PrincipalEntityType == type)))!;
            order.Add(free.GetTableName()!);
            left.Remove(free);
        }

        return order;
    }

    private static async Task RunAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 700;
        await command.ExecuteNonQueryAsync();
    }
}
