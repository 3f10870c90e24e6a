using Aggregator.Data;
using Aggregator.Jobs.Tests.Contract;
using Aggregator.Testing;
using Npgsql;

namespace Aggregator.Jobs.OnHangfire.Tests;

[TestClass]
public sealed class HangfireOnPostgresTests : HangfireClusterContract
{
    private const string Login = "aggregator_test_login";

    private PostgresSchema _schema = null!;

    protected override StoreOptions Database => StoreOptions.Parse("postgres", _schema.ConnectionString, "");

    [TestInitialize]
    public async Task MakeTables()
    {
        _schema = await PostgresSchema.MakeAsync();
        await HangfireStorage.MakeTablesAsync(Database, CancellationToken.None);
        await HangfireStorage.MakeTablesAsync(Database, CancellationToken.None);
    }

    [TestMethod]
    public async Task A_login_with_the_rights_of_the_grants_file_and_no_others_runs_jobs()
    {
        using (var store = new Store(Database))
        {
            await new Migrator(store, TimeProvider.System).MigrateAsync(dryRun: false, CancellationToken.None);
        }

        await _schema.RunAsync($"SET search_path = {_schema.Name}; {StoreGrants.Generate(StoreProvider.Postgres)}");
        await _schema.RunAsync($"""
            DO $$ BEGIN CREATE ROLE {Login} LOGIN PASSWORD '{Login}'; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;
            GRANT {StoreGrants.Role} TO {Login}; GRANT USAGE ON SCHEMA {_schema.Name} TO {Login}
            """);
        var least = Database with { ConnectionString = new NpgsqlConnectionStringBuilder(_schema.ConnectionString) { Username = Login, Password = Login }.ConnectionString };
        await HangfireStorage.MakeTablesAsync(least, CancellationToken.None);
        await using var under = new EngineUnderTest(services => HangfireCluster.Add(services, least), Journal);
        await under.Engine.StartAsync();
        await under.Engine.RecurAsync([new Recurring(SoloJob.Name, "30 1 * * *", "")]);
        await under.Engine.EnqueueAsync(SoloJob.Name, 1);
        await under.Engine.DrainAsync();
        Assert.HasCount(1, Journal.Starts);
    }

    [TestMethod]
    public async Task A_login_that_may_not_make_the_tables_is_told_who_makes_them()
    {
        await _schema.RunAsync($"DO $$ BEGIN CREATE ROLE {Login} LOGIN PASSWORD '{Login}'; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$; DROP SCHEMA \"{HangfireStorage.PostgresSchemaOf(Database)}\" CASCADE");
        var least = Database with { ConnectionString = new NpgsqlConnectionStringBuilder(_schema.ConnectionString) { Username = Login, Password = Login }.ConnectionString };
        var refused = await Assert.ThrowsExactlyAsync<SchemaRefusedException>(() => HangfireStorage.MakeTablesAsync(least, CancellationToken.None));
        Assert.Contains("aggregator migrate", refused.Message);
        Assert.DoesNotContain("Password", refused.Message);
    }

    [TestCleanup]
    public async Task DropTables()
    {
        if (_schema is not null)
        {
            using (var pool = new NpgsqlConnection(_schema.ConnectionString))
            {
                NpgsqlConnection.ClearPool(pool);
            }

            await _schema.RunAsync($"DROP SCHEMA IF EXISTS \"{HangfireStorage.PostgresSchemaOf(Database)}\" CASCADE");
            await _schema.DisposeAsync();
        }
    }
}
