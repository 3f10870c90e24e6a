using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Aggregator.Benchmarks.Runs;

/// <summary>One empty database for the nights of a measured city: a SQLite file, or a schema of its own in a PostgreSQL database.</summary>
internal sealed class NightStore : IDisposable
{
    private readonly string _file;
    private readonly string? _server;
    private readonly string _schema;

    /// <summary>A database that no night has used.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="server">PostgreSQL's connection string; null for SQLite in the data folder.</param>
    public NightStore(string folder, string? server)
    {
        (_file, _server, _schema) = (Path.Combine(folder, "aggregator.db"), server, string.Create(CultureInfo.InvariantCulture, $"bench_{Environment.ProcessId}"));
        if (server is not null)
        {
            OnServer($"DROP SCHEMA IF EXISTS {_schema} CASCADE", $"CREATE SCHEMA {_schema}");
        }
    }

    /// <summary>Its name in tables.</summary>
    public string Name => _server is null ? "SQLite" : "PostgreSQL";

    /// <summary>The arguments that name it to a verb, beside the data folder.</summary>
    public string[] Arguments => _server is null ? [] : ["--provider", "postgres", "--database", new NpgsqlConnectionStringBuilder(_server) { SearchPath = _schema }.ConnectionString];

    /// <summary>Seconds on the wall to insert every row that is there into empty tables with the same indexes, each table by one statement, all in one transaction: nobody inserts them for less.</summary>
    public double InsertSeconds() => _server is null ? OfFile() : OfServer();

    /// <inheritdoc />
    public void Dispose()
    {
        if (_server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            OnServer($"DROP SCHEMA IF EXISTS {_schema} CASCADE");
        }
    }

    private double OfFile()
    {
        var copy = _file + ".raw";
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = copy, Pooling = false }.ToString());
        connection.Open();
        Execute("PRAGMA journal_mode = WAL");
        Execute($"ATTACH '{_file}' AS there");
        var made = Texts("SELECT sql FROM there.sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, rowid");
        made.ForEach(Execute);
        var tables = Texts("SELECT name FROM there.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid");
        Execute("PRAGMA foreign_keys = OFF");
        var begin = Stopwatch.GetTimestamp();
        Execute("BEGIN");
        tables.ForEach(table => Execute($"INSERT INTO main.\"{table}\" SELECT * FROM there.\"{table}\""));
        Execute("COMMIT");
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        connection.Close();
        foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(copy)!, Path.GetFileName(copy) + "*"))
        {
            File.Delete(left);
        }

        return seconds;

        void Execute(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        List<string> Texts(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            using var rows = command.ExecuteReader();
            var texts = new List<string>();
            while (rows.Read())
            {
                texts.Add(rows.GetString(0));
            }

            return texts;
        }
    }

    private double OfServer()
    {
        var copy = _schema + "_raw";
        var tables = new List<string>();
        using (var server = NpgsqlDataSource.Create(_server!))
        using (var command = server.CreateCommand($"SELECT tablename FROM pg_tables WHERE schemaname = '{_schema}' ORDER BY tablename"))
        using (var rows = command.ExecuteReader())
        {
            while (rows.Read())
            {
                tables.Add(rows.GetString(0));
            }
        }

        OnServer([$"DROP SCHEMA IF EXISTS {copy} CASCADE", $"CREATE SCHEMA {copy}", .. tables.Select(table => $"CREATE TABLE {copy}.{table} (LIKE {_schema}.{table} INCLUDING ALL)")]);
        var begin = Stopwatch.GetTimestamp();
        OnServer(["BEGIN", .. tables.Select(table => $"INSERT INTO {copy}.{table} OVERRIDING SYSTEM VALUE SELECT * FROM {_schema}.{table}"), "COMMIT"]);
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        OnServer($"DROP SCHEMA {copy} CASCADE");
        return seconds;
    }

    private void OnServer(params string[] statements)
    {
        using var connection = new NpgsqlConnection(_server);
        connection.Open();
        foreach (var sql in statements)
        {
            using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
            command.ExecuteNonQuery();
        }
    }
}
