using System.Data.Common;
using Aggregator.Data.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Aggregator.Data;

/// <summary>Inserts rows into SQLite with one prepared statement per table: several times faster than change tracking.</summary>
internal static class SqliteRows
{
    /// <summary>Inserts within the context's transaction, in the given order of kinds.</summary>
    public static async Task InsertAsync(AggregatorContext context, IEnumerable<object> rows, CancellationToken stop)
    {
        foreach (var (columns, some) in RowColumns.Of(context, rows))
        {
            await using var command = CommandFor(context, columns);
            var parameters = command.Parameters.Cast<DbParameter>().ToList();
            foreach (var row in some)
            {
                for (var i = 0; i < parameters.Count; i++)
                {
                    parameters[i].Value = columns.Value(row, i) ?? DBNull.Value;
                }

                await command.ExecuteNonQueryAsync(stop).ConfigureAwait(false);
            }
        }
    }

    private static DbCommand CommandFor(AggregatorContext context, RowColumns columns)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        var names = columns.Names.Select((_, i) => FormattableString.Invariant($"@p{i}")).ToList();
        command.CommandText = $"INSERT INTO {columns.Table} ({string.Join(", ", columns.Delimited)}) VALUES ({string.Join(", ", names)})";
        for (var i = 0; i < names.Count; i++)
        {
            command.Parameters.Add(columns.Mappings[i].CreateParameter(command, names[i], null, nullable: true));
        }

        return command;
    }
}
