using System.Globalization;
using Aggregator.Core.Snapshots;
using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Aggregator.Data.Tests.Databases;
using Aggregator.Testing;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Tests;

/// <summary>The fast way into SQLite writes what EF Core would write.</summary>
[TestClass]
public sealed class SqliteRowsTests
{
    [TestMethod]
    public async Task Rows_are_stored_as_EF_Core_stores_them()
    {
        await using var database = await TestDatabase.OpenAsync(StoreProvider.Sqlite);
        await using var context = database.Store.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();
        context.AddRange(new StageLedgerRow { Id = 1, ContentKey = "1" }, new StageLedgerRow { Id = 2, ContentKey = "2" });
        await context.SaveChangesAsync();

        context.AddRange(QueryRows.Of(1, Everything()));
        await context.SaveChangesAsync();
        await SqliteRows.InsertAsync(context, QueryRows.Of(2, Everything()), CancellationToken.None);

        foreach (var type in context.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(LedgerChildRow))))
        {
            var expected = await TextsAsync(context, type.GetTableName()!, 1);
            Assert.IsNotEmpty(expected, type.GetTableName()!);
            CollectionAssert.AreEqual(expected, await TextsAsync(context, type.GetTableName()!, 2));
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
