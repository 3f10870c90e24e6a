using Aggregator.Data;
using Aggregator.Jobs.OnQuartz;
using Aggregator.Jobs.Tests.Contract;
using Aggregator.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Aggregator.Jobs.Tests;

/// <summary>The engine with its schedule in a server's database: what every durable engine promises, and what several processes promise together.</summary>
[TestClass]
public sealed class QuartzOnPostgresTests : DurableEngineContract
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

    protected override void AddEngine(IServiceCollection services) => services.AddAggregatorJobs(Options(isOffice: true));

    protected override string[] ChildStore => ["cluster", _schema.ConnectionString];

    [TestMethod]
    public async Task What_needs_the_offices_folders_waits_for_a_process_that_has_them()
    {
        await using var helper = new EngineUnderTest(services => services.AddAggregatorJobs(Options(isOffice: false)), Journal);
        await helper.Engine.StartAsync();
        await helper.Engine.EnqueueAsync(OfficeJob.Name, 1);
        await helper.Engine.EnqueueAsync(PlainJob.Name, 2);
        await Soon.Until(() => Journal.Starts.Count == 1, "the other job runs");
        await Task.Delay(Soon.Quiet);
        Assert.AreEqual((PlainJob.Name, 2L), Journal.Starts.Single());

        await using var office = NewEngine();
        await office.Engine.StartAsync();
        await Soon.Until(() => Journal.Starts.Count == 2, "the office's job runs");
        Assert.AreEqual((OfficeJob.Name, 1L), Journal.Starts[^1]);
    }

    [TestMethod]
    public async Task What_a_process_is_not_set_up_for_waits_for_one_that_is()
    {
        await using var other = new EngineUnderTest(services => services.AddAggregatorJobs(Options(isOffice: true, OfficeJob.Name)), Journal);
        await other.Engine.StartAsync();
        await other.Engine.EnqueueAsync(OfficeJob.Name, 1);
        await Task.Delay(Soon.Quiet);
        Assert.IsEmpty(Journal.Starts, "it has the folders and leaves the job all the same");

        await using var office = NewEngine();
        await office.Engine.StartAsync();
        await Soon.Until(() => Journal.Starts.Count == 1, "the other runs it");
    }

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
    public async Task A_job_that_excludes_itself_runs_once_at_a_time_among_all_processes()
    {
        Journal.Script = (_, _, _, stop) => Task.Delay(100, stop);
        await using var one = NewEngine();
        await using var two = NewEngine();
        await one.Engine.StartAsync();
        await two.Engine.StartAsync();
        for (var id = 1; id <= 6; id++)
        {
            await (id % 2 == 0 ? one : two).Engine.EnqueueAsync(SoloJob.Name, id);
        }

        await one.Engine.DrainAsync();
        await Soon.Until(() => Journal.Starts.Count == 6 && Journal.Running == 0, "all have run");
        Assert.AreEqual(1, Journal.MostAtOnce);
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
