using System.Globalization;
using Npgsql;

namespace Aggregator.Testing;

/// <summary>An empty schema of its own in the PostgreSQL database the setting names, dropped in the end; without the setting the test shows as skipped.</summary>
public sealed class PostgresSchema : IAsyncDisposable
{
    /// <summary>The setting that names a PostgreSQL database in which schemas may be made.</summary>
    public const string Setting = "AGGREGATOR_TEST_POSTGRES";

    private static int s_made;

    private readonly string _server;

    /// <param name="server">The database it is in; null for that of the setting.</param>
    public PostgresSchema(string? server = null) => _server = server ?? Needs.Setting(Setting);

    /// <summary>Its name.</summary>
    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"test_{Environment.ProcessId}_{Interlocked.Increment(ref s_made)}");

    /// <summary>Connects to it as its owner. The pool is small: tests have a server between them.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { SearchPath = Name, MaxPoolSize = 20 }.ConnectionString;

    /// <summary>Makes it, empty.</summary>
    /// <param name="server">The database it is made in; null for that of the setting.</param>
    public static async Task<PostgresSchema> MakeAsync(string? server = null)
    {
        var schema = new PostgresSchema(server);
        await schema.ClearAsync();
        return schema;
    }

    /// <summary>Empties it.</summary>
    public Task ClearAsync() => RunAsync($"DROP SCHEMA IF EXISTS {Name} CASCADE; CREATE SCHEMA {Name}");

    /// <summary>Runs a statement as the owner, in no schema.</summary>
    public async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(_server) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Drops it.</summary>
    public async ValueTask DisposeAsync() => await RunAsync($"DROP SCHEMA IF EXISTS {Name} CASCADE");
}
