using Aggregator.Data;
using Aggregator.Jobs.OnQuartz;
using Aggregator.Jobs.Tests.Contract;
using Aggregator.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Aggregator.Jobs.Tests;

/// <summary>The engine with its schedule in a server's database: what every durable engine promises, and what several processes promise together.</summary>
[TestClass]
public sealed class QuartzOnPostgresTests : ClusterEngineContract
{
    private PostgresSchema _schema = null!;

    [TestInitialize]
    public async Task MakeTables()
    {
        _schema = await PostgresSchema.MakeAsync();
        using var store = new Store(StoreOptions.Parse("postgres", _schema.ConnectionString, ""));
        Assert.IsTrue(await QuartzTables.MakeAsync(store, CancellationToken.None));
        Assert.IsFalse(await QuartzTables.MakeAsync(store, CancellationToken.None), "they are there");
    }

    [TestCleanup]
    public async Task DropTables()
    {
        if (_schema is not null)
        {
            await _schema.DisposeAsync();
        }
    }

    /// <summary>How all the processes of a test work together.</summary>
    public static JobCluster ClusterOf(string connection) => new()
    {
        Database = StoreOptions.Parse("postgres", connection, ""),
        BeatEvery = TimeSpan.FromMilliseconds(300),
        DeadAfter = TimeSpan.FromMilliseconds(1500),
    };

    protected override void AddEngine(IServiceCollection services, bool isOffice, params string[] leaves) => services.AddAggregatorJobs(Options(isOffice, leaves));

    protected override string[] ChildStore => ["cluster", _schema.ConnectionString];

    [TestMethod]
    public async Task What_a_dead_process_ran_runs_again_though_the_clocks_of_the_others_were_set_back()
    {
        using var folder = new TempFolder();
        using (var child = StartChild("hold", folder.File("started")))
        {
            await Soon.Until(() => File.Exists(folder.File("started")) || child.HasExited, "the child runs the job");
            child.Kill();
            await child.WaitForExitAsync();
        }

        await using var behind = NewEngine(new ShiftedClock(TimeProvider.System.GetUtcNow().AddHours(-1)));
        await behind.Engine.StartAsync();
        await Soon.Until(() => Journal.Starts.Count == 1, "the dead process's run runs again");
        Assert.AreEqual((SoloJob.Name, 77L), Journal.Starts.Single());

        // As the request pump does, which asks every minute for what was not carried out.
        await behind.Engine.EnqueueAsync(SoloJob.Name, 78);
        await behind.Engine.DrainAsync();
        Assert.AreEqual((SoloJob.Name, 78L), Journal.Starts[^1]);
    }

    [TestMethod]
    public async Task What_recurs_recurs_by_the_clock_of_the_living_when_one_that_ran_ahead_is_gone()
    {
        Recurring[] minutely = [new(PlainJob.Name, "* * * * *", "for the test")];
        await using var living = NewEngine();
        await living.Engine.RecurAsync(minutely);
        await living.Engine.StartAsync();
        var ahead = NewEngine(new ShiftedClock(TimeProvider.System.GetUtcNow().AddHours(1)));
        await ahead.Engine.StartAsync();
        await Soon.Until(async () => await NextAsync() > TimeProvider.System.GetUtcNow().AddMinutes(30), "the one ahead fires what is due by its clock");
        await ahead.DisposeAsync();
        await Soon.Until(async () => await NextAsync() < TimeProvider.System.GetUtcNow().AddMinutes(2), "it is laid by the clock of the living");
    }

    [TestMethod]
    public void The_list_of_the_schedulers_tables_is_that_of_its_own_scripts()
    {
        foreach (var provider in new[] { StoreProvider.Postgres, StoreProvider.SqlServer })
        {
            var made = QuartzTables.Script(provider).Split('\n').Select(line => line.Trim().TrimEnd('(').Trim().Split(' ')).Where(words => words is ["CREATE", "TABLE", ..]).Select(words => words[^1]);
            CollectionAssert.AreEquivalent(SchedulerTables.Names(provider).ToArray(), made.ToArray());
        }
    }

    private async Task<DateTimeOffset> NextAsync()
    {
        await using var connection = new NpgsqlConnection(_schema.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT next_fire_time FROM qrtz_triggers";
        return new DateTimeOffset((long)(await command.ExecuteScalarAsync())!, TimeSpan.Zero);
    }

    private JobEngineOptions Options(bool isOffice, params string[] leaves) => new()
    {
        Catalogue = ScriptedJobs.Catalogue,
        Cluster = ClusterOf(_schema.ConnectionString) with { IsOffice = isOffice, Leaves = leaves },
        Grace = TimeSpan.FromMilliseconds(300),
        Schedule = [],
    };
}
