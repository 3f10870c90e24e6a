using Aggregator.Data.Rows;
using Aggregator.Data.Workers;
using Aggregator.Server.Tests.Commands;
using Aggregator.Testing;
using Npgsql;

namespace Aggregator.Server.Tests.Cluster;

/// <summary>Worker processes that share a PostgreSQL database make the bytes of one process, whoever of them dies and whenever.</summary>
[TestClass]
public sealed class WorkerTests
{
    private const int Kills = 20;

    private static SampleInbox _inbox = null!;
    private static IReadOnlyList<string> _expected = null!;

    [ClassInitialize]
    public static async Task RunOneNightInOneProcess(TestContext context)
    {
        Needs.Setting(PostgresSchema.Setting);
        _inbox = new SampleInbox(24, 2);
        (await RunningVerb.RunAsync(_inbox.Run("alone-data", "alone"))).AssertDone();
        _expected = OutFolder.Hashes(_inbox.PathOf("alone"));
    }

    [ClassCleanup]
    public static void Remove() => _inbox?.Dispose();

    [TestMethod]
    public async Task Workers_that_know_the_database_alone_help_and_the_bytes_are_those_of_one_process()
    {
        await using var city = await WorkerCity.MakeAsync(_inbox);
        var helper = city.Start(leads: false);
        await Soon(async () => (await new WorkerStore(city.Store, TimeProvider.System).AllAsync(CancellationToken.None)).Count == 1, "the helper joins");
        var request = await city.AskAsync();
        await Task.Delay(1500);
        Assert.IsNull(await RunOfAsync(city, request), "a helper has no folders to lead with");

        city.Start(leads: true);
        await city.AssertSameAsync(await city.EndAsync(request), _expected);
        Assert.IsFalse(helper.HasEnded, helper.Out + helper.Error);
        Assert.IsEmpty(Directory.GetFileSystemEntries(_inbox.PathOf("worker0")), "a helper writes nothing beside it");
    }

    [TestMethod]
    public async Task Killed_at_twenty_random_moments_the_workers_end_with_the_same_bytes()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var (kills, nights) = (0, 0);
        while (kills < Kills)
        {
            nights++;
            await using var city = await WorkerCity.MakeAsync(_inbox);
            for (var i = 0; i < 3; i++)
            {
                city.Start(leads: i < 2);
            }

            var request = await city.AskAsync();
            var run = await city.EndAsync(request, async _ =>
            {
                await Task.Delay(random.Next(100, 2500));
                var living = city.Workers.Select((worker, i) => (worker, i)).Where(one => !one.worker.HasEnded).ToList();
                if (living.Count > 0 && kills < Kills)
                {
                    var (victim, at) = living[random.Next(living.Count)];
                    await victim.KillAsync();
                    kills++;
                    city.Start(leads: at % 3 < 2);
                }
            });
            await city.AssertSameAsync(run, _expected);
        }

        Assert.AreEqual(Kills, kills, $"seed {seed}");
        Console.WriteLine($"{kills} kills in {nights} nights, seed {seed}");
    }

    [TestMethod]
    public async Task A_database_that_is_gone_for_some_seconds_again_and_again_costs_nothing_but_time()
    {
        var server = new NpgsqlConnectionStringBuilder(Needs.Setting(PostgresSchema.Setting));
        await using var line = new CutLine(server.Host!, server.Port);
        await using var city = await WorkerCity.MakeAsync(_inbox, line);
        city.Start(leads: true);
        city.Start(leads: false);
        var cuts = 0;
        var request = await city.AskAsync();
        var run = await city.EndAsync(request, async run =>
        {
            await Task.Delay(700);
            if (run is not null && cuts < 5)
            {
                // Longer than a retry of a statement waits, and once longer than it takes to be struck off.
                await line.CutAsync(TimeSpan.FromSeconds(cuts == 2 ? 6 : 1));
                cuts++;
            }
        });
        Assert.IsGreaterThanOrEqualTo(3, cuts);
        await city.AssertSameAsync(run, _expected);
    }

    [TestMethod]
    public async Task A_night_called_off_elsewhere_ends_where_it_runs()
    {
        await using var city = await WorkerCity.MakeAsync(_inbox);
        var leader = city.Start(leads: true);
        var request = await city.AskAsync();
        await Soon(async () => await RunOfAsync(city, request) is { Stage: "read" }, "the night reads");
        var runs = new Data.RunStore(city.Store, TimeProvider.System);
        var run = (await RunOfAsync(city, request))!;
        await runs.FinishAsync(run.Id, RunState.Cancelled, "由张三取消。", CancellationToken.None);
        await Soon(async () => await new WorkerStore(city.Store, TimeProvider.System).HolderAsync("night", CancellationToken.None) is null, "the leader lets go");
        Assert.AreEqual(RunState.Cancelled, (await RunOfAsync(city, request))!.State);
        Assert.IsFalse(Directory.Exists(city.Out), "nothing was published");

        await city.AssertSameAsync(await city.EndAsync(await city.AskAsync()), _expected);
        Assert.IsFalse(leader.HasEnded, leader.Out + leader.Error);
    }

    private static async Task<Data.RunView?> RunOfAsync(WorkerCity city, long request) =>
        (await new Data.RunStore(city.Store, TimeProvider.System).RecentAsync(5, CancellationToken.None)).FirstOrDefault(run => run.RequestId == request);

    private static async Task Soon(Func<Task<bool>> holds, string what)
    {
        var limit = TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(1);
        while (!await holds())
        {
            Assert.IsTrue(TimeProvider.System.GetUtcNow() < limit, $"Waited for: {what}.");
            await Task.Delay(100);
        }
    }
}
