using System.Globalization;
using Aggregator.Testing;
using Npgsql;

namespace Aggregator.Data.Tests.Databases;

/// <summary>A schema of its own in the PostgreSQL database the setting names, dropped in the end; without the setting the test shows as skipped.</summary>
public sealed class PostgresDatabase : TestDatabase
{
    private const string Login = "aggregator_test_login";

    private static int s_made;

    private readonly string _server = Needs.Setting(PostgresSetting);
    private readonly string _schema = string.Create(CultureInfo.InvariantCulture, $"test_{Environment.ProcessId}_{Interlocked.Increment(ref s_made)}");

    /// <summary>Opens a schema.</summary>
    public PostgresDatabase(int? maxBatchSize) =>
        Options = StoreOptions.Parse("postgres", new NpgsqlConnectionStringBuilder(_server) { SearchPath = _schema }.ConnectionString, "") with { MaxBatchSize = maxBatchSize };

    /// <inheritdoc />
    protected override StoreOptions Options { get; }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await RunAsync($"DROP SCHEMA IF EXISTS {_schema} CASCADE");
    }

    /// <inheritdoc />
    protected override Task ClearAsync() => RunAsync($"DROP SCHEMA IF EXISTS {_schema} CASCADE; CREATE SCHEMA {_schema}");

    // Everything but migrating is tested as a login that has the rights of grants.sql and no others.
    /// <inheritdoc />
    protected override async Task GrantAsync()
    {
        await RunAsync($"SET search_path = {_schema}; {StoreGrants.Generate(StoreProvider.Postgres)}");
        await RunAsync($"""
            DO $$ BEGIN CREATE ROLE {Login} LOGIN PASSWORD '{Login}'; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
            GRANT {StoreGrants.Role} TO {Login}; GRANT USAGE ON SCHEMA {_schema} TO {Login}
            """);
        Reopen(Options with { ConnectionString = new NpgsqlConnectionStringBuilder(Options.ConnectionString) { Username = Login, Password = Login }.ConnectionString });
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
