using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Aggregator.Data.Tests.Databases;

/// <summary>What a SQLite database consists of, from its own catalogue rather than from the texts it was made with.</summary>
public static class SqliteCatalogue
{
    /// <summary>One line per table, column, key, foreign key and index column, in a stable order; the order of columns does not count.</summary>
    public static List<string> Of(SqliteConnection connection)
    {
        var lines = new List<string>();
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
        {
            lines.Add($"table {table}");
            lines.AddRange(Rows(connection, $"SELECT name, type, \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo('{table}')").Select(column => $"{table} column {column}"));
            lines.AddRange(Rows(connection, $"SELECT \"table\", seq, \"from\", \"to\", on_update, on_delete FROM pragma_foreign_key_list('{table}')").Select(key => $"{table} foreign key {key}"));
            foreach (var index in Rows(connection, $"SELECT name, \"unique\", origin, partial FROM pragma_index_list('{table}')"))
            {
                var columns = Rows(connection, $"SELECT seqno, name, \"desc\", coll FROM pragma_index_xinfo('{index.Split('|')[0]}') WHERE key = 1");
                lines.Add($"{table} index {index}: {string.Join(", ", columns)}");
            }
        }

        lines.AddRange(Rows(connection, "SELECT sql FROM sqlite_master WHERE type = 'view'"));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
