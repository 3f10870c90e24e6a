using System.Data.Common;
using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Aggregator.Data;

/// <summary>
/// Inserts query rows into SQLite with one prepared statement per table: several times faster than change tracking, which matters
/// because a report has hundreds of figures. Tables, columns and conversions come from the model, so the rows are the same.
/// </summary>
internal static class SqliteRows
{
    /// <summary>Inserts within the context's transaction, in the given order of kinds.</summary>
    public static async Task InsertAsync(AggregatorContext context, IEnumerable<LedgerChildRow> rows, CancellationToken stop)
    {
        foreach (var kind in rows.GroupBy(row => row.GetType()))
        {
            var properties = context.Model.FindEntityType(kind.Key)!.GetProperties().ToList();
            var values = properties.ConvertAll(ReaderOf);
            await using var command = CommandFor(context, properties);
            var parameters = command.Parameters.Cast<DbParameter>().ToList();
            foreach (var row in kind)
            {
                for (var i = 0; i < parameters.Count; i++)
                {
                    parameters[i].Value = values[i](row) ?? DBNull.Value;
                }

                await command.ExecuteNonQueryAsync(stop).ConfigureAwait(false);
            }
        }
    }

    private static DbCommand CommandFor(AggregatorContext context, List<IProperty> properties)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        var table = properties[0].DeclaringType.GetTableName()!;
        var columns = properties.Select(property => sql.DelimitIdentifier(property.GetColumnName()));
        var names = properties.Select((_, i) => FormattableString.Invariant($"@p{i}")).ToList();
        command.CommandText = $"INSERT INTO {sql.DelimitIdentifier(table)} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", names)})";
        for (var i = 0; i < properties.Count; i++)
        {
            command.Parameters.Add(properties[i].GetRelationalTypeMapping().CreateParameter(command, names[i], null, nullable: true));
        }

        return command;
    }

    private static Func<object, object?> ReaderOf(IProperty property)
    {
        var getter = property.GetGetter();
        return property.GetTypeMapping().Converter is { } converter
            ? row => converter.ConvertToProvider(getter.GetClrValue(row))
            : row => getter.GetClrValue(row);
    }
}
