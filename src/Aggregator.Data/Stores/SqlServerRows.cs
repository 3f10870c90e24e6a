using System.Data;
using System.Globalization;
using Aggregator.Data.Model;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Aggregator.Data;

/// <summary>Inserts rows into SQL Server by bulk copy.</summary>
internal static class SqlServerRows
{
    /// <summary>Inserts within the context's transaction, in the given order of kinds.</summary>
    public static async Task InsertAsync(AggregatorContext context, SqlConnection connection, IEnumerable<object> rows, CancellationToken stop)
    {
        var transaction = (SqlTransaction)context.Database.CurrentTransaction!.GetDbTransaction();
        foreach (var (columns, some) in RowColumns.Of(context, rows))
        {
            using var table = TableOf(columns, some);
            // Without CheckConstraints a bulk copy goes past the foreign keys and leaves them untrusted.
            using var copy = new SqlBulkCopy(connection, SqlBulkCopyOptions.CheckConstraints, transaction)
            {
                DestinationTableName = columns.Table,
                BulkCopyTimeout = context.Database.GetCommandTimeout() ?? 0,
            };
            foreach (var name in columns.Names)
            {
                copy.ColumnMappings.Add(name, name);
            }

            await copy.WriteToServerAsync(table, stop).ConfigureAwait(false);
        }
    }

    private static DataTable TableOf(RowColumns columns, IEnumerable<object> rows)
    {
        var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        for (var i = 0; i < columns.Names.Count; i++)
        {
            var mapping = columns.Mappings[i];
            var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
            type = Nullable.GetUnderlyingType(type) ?? type;
            table.Columns.Add(columns.Names[i], type == typeof(DateOnly) ? typeof(DateTime) : type);
        }

        foreach (var row in rows)
        {
            // A day goes as midnight: bulk copy knows dates by that type.
            table.Rows.Add([.. Enumerable.Range(0, columns.Names.Count).Select(i => columns.Value(row, i) switch
            {
                null => DBNull.Value,
                DateOnly day => day.ToDateTime(TimeOnly.MinValue),
                var value => value,
            })]);
        }

        return table;
    }
}
