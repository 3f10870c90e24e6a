using Aggregator.Data.Rows;
using Aggregator.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data.Tests;

/// <summary>What migrating promises, on every database.</summary>
public abstract class MigratorContract(StoreProvider provider)
{
    // What every schema since the first can hold; keys are given by the database.
    private const string Night = """
        INSERT INTO run_request (kind, parameters_json, requested_at, dedupe_key) VALUES ('night', '', '2026-01-01T00:00:00Z', 'k');
        INSERT INTO run (run_request_id, year, as_of, started_at, finished_at, state, attempts, stage, message, heartbeat_at, code_version)
        SELECT id, 2025, '2026-04-10', '2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', 'done', 1, '', '', '2026-01-02T00:00:00Z', '' FROM run_request;
        UPDATE run_request SET finished_at = '2026-01-02T00:00:00Z';
        INSERT INTO stage_ledger (content_key, stage, subject, input_hash, code_version, created_by_run, created_at, payload)
        SELECT 'k', 'city', 'all', '', '', id, '2026-01-01T00:00:00Z', CAST('00' AS {binary}) FROM run;
        INSERT INTO run_output (run_id, stage, subject_key, subject, ledger_id) SELECT r.id, 'city', 'k', 'all', l.id FROM run r CROSS JOIN stage_ledger l;
        """;

    private TestDatabase? _database;

    private static CancellationToken Stop => CancellationToken.None;

    private Store Store => _database!.Store;

    private IReadOnlyList<(string Name, string Text)> Scripts => SqlScripts.In(provider.Code() + "/migrations");

    [TestInitialize]
    public async Task OpenTheDatabase() => _database = await TestDatabase.OpenAsync(provider, migrate: false);

    [TestCleanup]
    public async Task CloseTheDatabase()
    {
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [TestMethod]
    public async Task An_empty_database_gets_every_script_once()
    {
        var names = Scripts.Select(script => script.Name).ToList();
        var first = await MigrateAsync();
        CollectionAssert.AreEqual(names, first.Applied.ToList());
        Assert.IsEmpty(first.Present);

        var again = await MigrateAsync();
        Assert.IsEmpty(again.Applied);
        CollectionAssert.AreEqual(names, again.Present.ToList());
    }

    [TestMethod]
    public async Task A_dry_run_tells_and_changes_nothing()
    {
        var told = await new Migrator(Store, TimeProvider.System).MigrateAsync(true, Stop);
        Assert.IsTrue(told.DryRun);
        Assert.HasCount(Scripts.Count, told.Applied);
        var again = await new Migrator(Store, TimeProvider.System).MigrateAsync(true, Stop);
        CollectionAssert.AreEqual(told.Applied.ToList(), again.Applied.ToList());
    }

    [TestMethod]
    public async Task Workers_that_start_together_migrate_once()
    {
        using var other = _database!.Another();
        var reports = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(i => Task.Run(() => new Migrator(i % 2 == 0 ? Store : other, TimeProvider.System).MigrateAsync(false, Stop))));
        Assert.AreEqual(1, reports.Count(report => report.Applied.Count > 0));
    }

    [TestMethod]
    public async Task A_newer_database_is_refused()
    {
        await MigrateAsync();
        await using (var context = Store.Open())
        {
            context.Add(new SchemaVersionRow { Id = 9999, Name = "9999_future", Sha256 = "x", AppliedAt = DateTime.UnixEpoch });
            await context.SaveChangesAsync(Stop);
        }

        var refused = await Assert.ThrowsExactlyAsync<SchemaRefusedException>(MigrateAsync);
        StringAssert.Contains(refused.Message, "9999_future");
        StringAssert.Contains(refused.Message, "请改用新版本程序");
        await Assert.ThrowsExactlyAsync<SchemaRefusedException>(() => new Migrator(Store, TimeProvider.System).MigrateAsync(true, Stop));
    }

    [TestMethod]
    public async Task An_altered_script_is_refused()
    {
        await MigrateAsync();
        var altered = Scripts.Select(script => (script.Name, script.Text + "-- one more word\n")).ToList();
        var refused = await Assert.ThrowsExactlyAsync<SchemaRefusedException>(() => MigrateAsync(altered));
        StringAssert.Contains(refused.Message, "0001_initial");
        StringAssert.Contains(refused.Message, "修改过");
    }

    [TestMethod]
    public async Task A_script_with_other_line_ends_is_not_an_altered_one()
    {
        await MigrateAsync();
        var fromWindows = Scripts.Select(script => (script.Name, script.Text.ReplaceLineEndings("\r\n"))).ToList();
        Assert.IsEmpty((await MigrateAsync(fromWindows)).Applied);
    }

    [TestMethod]
    public async Task A_foreign_journal_is_refused()
    {
        await MigrateAsync();
        var renamed = Scripts.Select(script => (script.Name.Replace("initial", "other", StringComparison.Ordinal), script.Text)).ToList();
        var refused = await Assert.ThrowsExactlyAsync<SchemaRefusedException>(() => MigrateAsync(renamed));
        StringAssert.Contains(refused.Message, "不符");
    }

    [TestMethod]
    public async Task A_later_script_is_applied_to_data_that_are_there()
    {
        await MigrateAsync();
        await new RunStore(Store, TimeProvider.System).RequestAsync("night", "{}", "k", Stop);
        var grown = Scripts.Append(("9001_note", "-- why\nUPDATE run_request SET kind = 'week';\nGO\nUPDATE run_request SET parameters_json = '[]';\n")).ToList();
        var report = await MigrateAsync(grown);
        CollectionAssert.AreEqual(new[] { "9001_note" }, report.Applied.ToList());
        Assert.AreEqual(new RunRequest("week", "[]"), await new RunStore(Store, TimeProvider.System).GetRequestAsync(1, Stop));
    }

    [TestMethod]
    public async Task A_database_with_data_is_upgraded_from_every_earlier_schema()
    {
        for (var present = 1; present < Scripts.Count; present++)
        {
            await MigrateAsync([.. Scripts.Take(present)]);
            await RunAsync(NightAs(provider));
            CollectionAssert.AreEqual(Scripts.Skip(present).Select(script => script.Name).ToList(), (await MigrateAsync()).Applied.ToList());
            await using (var context = Store.Open())
            {
                Assert.AreEqual("all", context.StageLedger.Join(context.RunOutputs, ledger => ledger.Id, output => output.LedgerId, (ledger, output) => output.Subject).Single());
                Assert.AreEqual(new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), context.Runs.Single().StartedAt);
            }

            foreach (var outcome in await new StoreChecks(Store).RunAsync(Stop))
            {
                Assert.IsEmpty(outcome.Rows, $"After {Scripts[present - 1].Name}: {outcome.Check}");
            }

            await CloseTheDatabase();
            await OpenTheDatabase();
        }
    }

    [TestMethod]
    public async Task A_script_that_fails_leaves_the_database_as_it_was()
    {
        var broken = Scripts.Concat([("9001_good", "UPDATE run SET stage = '';\n"), ("9002_broken", "UPDATE run SET stage = '';\nGO\nUPDATE no_such_table SET x = 1;\n")]).ToList();
        var refused = await Assert.ThrowsExactlyAsync<SchemaRefusedException>(() => MigrateAsync(broken));
        StringAssert.Contains(refused.Message, $"sql/{provider.Code()}/migrations/9002_broken.sql");
        Assert.IsNotNull(refused.InnerException);

        // Not even the scripts before it: the night of the upgrade can simply be repeated with a corrected program.
        Assert.HasCount(Scripts.Count, (await MigrateAsync()).Applied);
    }

    [TestMethod]
    public async Task What_is_pending_can_be_applied_by_hand()
    {
        // The last script alone, on data that are there, and on an empty database all of them.
        var before = Scripts.SkipLast(1).ToList();
        await MigrateAsync(before);
        var last = await new Migrator(Store, TimeProvider.System).ScriptAsync(Stop);
        Assert.AreEqual(1, last!.Split("INSERT INTO schema_version").Length - 1);
        await RunAsync(last);
        Assert.IsEmpty((await MigrateAsync()).Applied);
        Assert.IsNull(await new Migrator(Store, TimeProvider.System).ScriptAsync(Stop));

        await CloseTheDatabase();
        await OpenTheDatabase();
        await RunAsync((await new Migrator(Store, TimeProvider.System).ScriptAsync(Stop))!);
        Assert.HasCount(Scripts.Count, (await MigrateAsync()).Present);
    }

    // As a tool of the database's does: batch by batch on one connection.
    private async Task RunAsync(string script)
    {
        await using var context = Store.Open();
        await context.Database.OpenConnectionAsync(Stop);
        foreach (var batch in SqlBatches.Of(script))
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = batch;
            await command.ExecuteNonQueryAsync(Stop);
        }
    }

    private static string NightAs(StoreProvider provider) => provider switch
    {
        StoreProvider.SqlServer => Night.Replace("{binary}", "varbinary(max)", StringComparison.Ordinal),
        StoreProvider.Postgres => Night.Replace("{binary}", "bytea", StringComparison.Ordinal),
        _ => Night.Replace("{binary}", "blob", StringComparison.Ordinal).Replace("T00:00:00Z", " 00:00:00", StringComparison.Ordinal),
    };

    private Task<MigrationReport> MigrateAsync() => new Migrator(Store, TimeProvider.System).MigrateAsync(false, Stop);

    private Task<MigrationReport> MigrateAsync(IReadOnlyList<(string Name, string Text)> scripts) =>
        new Migrator(Store, TimeProvider.System, scripts).MigrateAsync(false, Stop);
}

[TestClass]
public sealed class MigratingSqlite() : MigratorContract(StoreProvider.Sqlite);

[TestClass]
public sealed class MigratingSqlServer() : MigratorContract(StoreProvider.SqlServer);

[TestClass]
public sealed class MigratingPostgres() : MigratorContract(StoreProvider.Postgres);
