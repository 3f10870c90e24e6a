using Aggregator.Testing;
using Npgsql;

namespace Aggregator.Data.Tests.Databases;

/// <summary>A schema of its own in the PostgreSQL database the setting names, dropped in the end; without the setting the test shows as skipped.</summary>
public sealed class PostgresDatabase : TestDatabase
{
    private const string Login = "aggregator_test_login";

    private readonly PostgresSchema _schema = new();

    /// <summary>Opens a schema.</summary>
    public PostgresDatabase(int? maxBatchSize) =>
        Options = StoreOptions.Parse("postgres", _schema.ConnectionString, "") with { MaxBatchSize = maxBatchSize };

    /// <inheritdoc />
    protected override StoreOptions Options { get; }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _schema.DisposeAsync();
    }

    /// <inheritdoc />
    protected override Task ClearAsync() => _schema.ClearAsync();

    // Everything but migrating is tested as a login that has the rights of grants.sql and no others.
    /// <inheritdoc />
    protected override async Task GrantAsync()
    {
        await _schema.RunAsync($"SET search_path = {_schema.Name}; {StoreGrants.Generate(StoreProvider.Postgres)}");
        await _schema.RunAsync($"""
            DO $$ BEGIN CREATE ROLE {Login} LOGIN PASSWORD '{Login}'; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
            GRANT {StoreGrants.Role} TO {Login}; GRANT USAGE ON SCHEMA {_schema.Name} TO {Login}
            """);
        Reopen(Options with { ConnectionString = new NpgsqlConnectionStringBuilder(Options.ConnectionString) { Username = Login, Password = Login }.ConnectionString });
    }
}
