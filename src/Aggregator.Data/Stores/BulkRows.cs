using Aggregator.Data.Model;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Aggregator.Data;

/// <summary>Inserts many rows within the context's transaction by the quickest way the database has.</summary>
internal static class BulkRows
{
    /// <summary>Inserts in the given order of kinds: parents before children.</summary>
    public static async Task InsertAsync(AggregatorContext context, IReadOnlyCollection<object> rows, CancellationToken stop)
    {
        if (rows.Count == 0)
        {
            return;
        }

        switch (context.Database.GetDbConnection())
        {
            case SqliteConnection:
                await SqliteRows.InsertAsync(context, rows, stop).ConfigureAwait(false);
                break;
            case NpgsqlConnection server:
                await PostgresRows.InsertAsync(context, server, rows, stop).ConfigureAwait(false);
                break;
            case SqlConnection server:
                await SqlServerRows.InsertAsync(context, server, rows, stop).ConfigureAwait(false);
                break;
            default:
                context.AddRange(rows);
                await context.SaveChangesAsync(stop).ConfigureAwait(false);
                break;
        }
    }
}
