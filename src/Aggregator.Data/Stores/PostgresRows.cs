using Aggregator.Data.Model;
using Npgsql;

namespace Aggregator.Data;

/// <summary>Inserts rows into PostgreSQL by COPY in its binary form.</summary>
internal static class PostgresRows
{
    /// <summary>Inserts within the connection's transaction, in the given order of kinds.</summary>
    public static async Task InsertAsync(AggregatorContext context, NpgsqlConnection connection, IEnumerable<object> rows, CancellationToken stop)
    {
        foreach (var (columns, some) in RowColumns.Of(context, rows))
        {
            var copy = $"COPY {columns.Table} ({string.Join(", ", columns.Delimited)}) FROM STDIN (FORMAT BINARY)";
            // Left without Complete, by an exception or a cancel, it rolls the copy back.
            await using var import = await connection.BeginBinaryImportAsync(copy, stop).ConfigureAwait(false);
            foreach (var row in some)
            {
                await import.StartRowAsync(stop).ConfigureAwait(false);
                for (var i = 0; i < columns.Names.Count; i++)
                {
                    var value = columns.Value(row, i);
                    await (value is null ? import.WriteNullAsync(stop) : import.WriteAsync(value, columns.Mappings[i].StoreTypeNameBase, stop)).ConfigureAwait(false);
                }
            }

            await import.CompleteAsync(stop).ConfigureAwait(false);
        }
    }
}
