using Npgsql;

namespace Aggregator.Data.Tests.Databases;

/// <summary>What a PostgreSQL schema consists of, from its own catalogue rather than from the texts it was made with.</summary>
public static class PostgresCatalogue
{
    // A column added later stands behind the others; which table has which columns is what must agree.
    private const string Lines = """
        SELECT format('%s column %s %s %s %s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, coll.collname)
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_collation coll ON coll.oid = a.attcollation
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
        UNION ALL
        SELECT format('view %s: %s', viewname, definition) FROM pg_views WHERE schemaname = current_schema()
        UNION ALL
        SELECT replace(indexdef, current_schema() || '.', '') FROM pg_indexes WHERE schemaname = current_schema()
        UNION ALL
        SELECT format('%s %s', conname, replace(pg_get_constraintdef(oid), current_schema() || '.', '')) FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
        """;

    /// <summary>One line per column, index and constraint, in a stable order.</summary>
    public static async Task<List<string>> OfAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = Lines;
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
