using System.Globalization;
using Aggregator.Core.Snapshots;
using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Aggregator.Data.Tests.Databases;
using Aggregator.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Aggregator.Data.Tests;

/// <summary>The fast way into a database writes what EF Core would write.</summary>
public abstract class BulkRowsContract(StoreProvider provider)
{
    [TestMethod]
    public async Task Rows_are_stored_as_EF_Core_stores_them()
    {
        await using var database = await TestDatabase.OpenAsync(provider);
        await using var context = database.Store.Open();
        await context.Database.CreateExecutionStrategy().ExecuteAsync(() => CompareAsync(context));
    }

    private static async Task CompareAsync(AggregatorContext context)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        var (slow, fast) = (new StageLedgerRow { ContentKey = "1" }, new StageLedgerRow { ContentKey = "2" });
        context.AddRange(slow, fast);
        await context.SaveChangesAsync();

        context.AddRange(QueryRows.Of(slow.Id, Everything()));
        await context.SaveChangesAsync();
        await BulkRows.InsertAsync(context, [.. QueryRows.Of(fast.Id, Everything())], CancellationToken.None);

        foreach (var type in context.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(LedgerChildRow))))
        {
            var expected = await TextsAsync(context, type.GetTableName()!, slow.Id);
            Assert.IsNotEmpty(expected, type.GetTableName()!);
            CollectionAssert.AreEqual(expected, await TextsAsync(context, type.GetTableName()!, fast.Id));
        }
    }

    private static StageOutput Everything()
    {
        CitySnapshot city = SampleSnapshot.Create();
        var figures = city.Submissions[0].Report!.Figures;
        return new StageOutput("s", "x", "i", "c", [])
        {
            Submissions = [.. city.Submissions, city.Submissions[0] with { Unit = null, Year = null, Report = null, Deadline = null, DaysLate = null, ReceivedAt = null, Published = null }],
            Figures = [.. figures, figures[0] with { Value = 1234567.125m }, figures[0] with { Value = null, Doubt = "存疑" }, figures[0] with { Value = -3 }],
            Findings = city.Findings,
            RuleSet = "rules-3",
            RollUp = city.RollUp,
            Ranking = city.Ranking,
        };
    }

    private static async Task<List<string>> TextsAsync(AggregatorContext context, string table, long ledgerId)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = string.Create(CultureInfo.InvariantCulture, $"SELECT * FROM {table} WHERE ledger_id = {ledgerId} ORDER BY 2, 3");
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join('|', Enumerable.Range(1, reader.FieldCount - 1).Select(i => $"{reader.GetName(i)}:{reader.GetDataTypeName(i)}:{reader.GetFieldType(i).Name}:{reader.GetValue(i)}")));
        }

        return rows;
    }
}

[TestClass]
public sealed class BulkRowsOnSqlite() : BulkRowsContract(StoreProvider.Sqlite);

[TestClass]
public sealed class BulkRowsOnSqlServer() : BulkRowsContract(StoreProvider.SqlServer);

[TestClass]
public sealed class BulkRowsOnPostgres() : BulkRowsContract(StoreProvider.Postgres);
