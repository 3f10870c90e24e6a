using Aggregator.Data;
using Aggregator.Data.Rows;
using Aggregator.SampleCity;
using Aggregator.Testing;

namespace Aggregator.Pipeline.Tests;

/// <summary>A process that dies: the clock of the stores fails inside the transaction of a write, which the database then takes back.</summary>
[TestClass]
public sealed class KilledNightTests
{
    private const int Units = 12;

    private static NightHarness _whole = null!;
    private static long _saves;

    [ClassInitialize]
    public static async Task RunOneNightWhole(TestContext context)
    {
        _whole = new NightHarness();
        CityWriter.Write(Units, 1, 5, _whole.PathOf("city"));
        var clock = new DeadlyClock(_whole.Clock);
        var night = _whole.NightWith(_whole.Clock, clock);
        Assert.AreEqual(RunState.Done, (await night.RunAsync(await RequestAsync(_whole), CancellationToken.None)).State);
        _saves = clock.Calls;
    }

    [ClassCleanup]
    public static void Remove() => _whole.Dispose();

    [TestMethod]
    public async Task Killed_at_each_output_in_turn_the_night_ends_with_the_same_bytes_and_doubles_nothing()
    {
        // One save for each file read, each report checked, and for placing, comparing, rolling up and scoring.
        Assert.IsGreaterThan(2 * Units, _saves);
        using var harness = new NightHarness();
        CityWriter.Write(Units, 1, 5, harness.PathOf("city"));
        var request = await RequestAsync(harness);
        for (var save = 0; save < _saves; save++)
        {
            // Every attempt keeps exactly one output more before it dies: each save of the night is the one cut off once.
            var dying = harness.NightWith(harness.Clock, new DeadlyClock(harness.Clock, diesAt: 2));
            if (save < _saves - 1)
            {
                await Assert.ThrowsExactlyAsync<DeathException>(() => dying.RunAsync(request, CancellationToken.None));
            }
            else
            {
                Assert.AreEqual(RunState.Done, (await dying.RunAsync(request, CancellationToken.None)).State);
            }

            await CheckAsync(harness);
        }

        await SameAsUninterruptedAsync(harness);
    }

    [TestMethod]
    public async Task Killed_at_each_note_of_progress_in_turn_the_night_ends_with_the_same_bytes_and_doubles_nothing()
    {
        using var harness = new NightHarness();
        CityWriter.Write(Units, 1, 5, harness.PathOf("city"));
        var request = await RequestAsync(harness);
        var finished = false;
        for (var note = 1; !finished; note++)
        {
            // The same clock in all stores: beginning, counting and ending of stages, first-seen days, outputs, the end of the run.
            var clock = new DeadlyClock(harness.Clock, diesAt: note);
            try
            {
                finished = (await harness.NightWith(clock, clock).RunAsync(request, CancellationToken.None)).State == RunState.Done;
            }
            catch (DeathException)
            {
                // The next attempt goes on.
            }
        }

        await CheckAsync(harness);
        await SameAsUninterruptedAsync(harness);
    }

    private static async Task<long> RequestAsync(NightHarness harness)
    {
        await new Migrator(harness.Store, harness.Clock).MigrateAsync(dryRun: false, CancellationToken.None);
        var night = new NightParameters(harness.PathOf("city", "roster.csv"), harness.PathOf("city", "inbox"), CityWriter.LastYear, new DateOnly(2026, 4, 10), harness.PathOf("out"));
        return await harness.Runs.RequestAsync(NightParameters.RequestKind, night.ToJson(), null, CancellationToken.None);
    }

    private static async Task SameAsUninterruptedAsync(NightHarness harness)
    {
        CollectionAssert.AreEqual(NightHarness.Hashes(_whole.PathOf("out")), NightHarness.Hashes(harness.PathOf("out")));
        Assert.IsNull(await harness.Runs.NextUnfinishedRequestAsync(CancellationToken.None));
        var (expected, actual) = (await _whole.Runs.LatestAsync(CancellationToken.None), await harness.Runs.LatestAsync(CancellationToken.None));
        CollectionAssert.AreEqual(expected!.Stages.Select(s => (s.Stage, s.Total)).ToList(), actual!.Stages.Select(s => (s.Stage, s.Total)).ToList());
        Assert.IsTrue(actual.Stages.All(s => s.Done + s.Skipped == s.Total), "The page shows every stage through.");
        Assert.IsEmpty(actual.Faults);
    }

    private static async Task CheckAsync(NightHarness harness)
    {
        var broken = (await new StoreChecks(harness.Store).RunAsync(CancellationToken.None)).Where(check => check.Rows.Count > 0).Select(check => check.Check).ToList();
        Assert.IsEmpty(broken, string.Join(", ", broken));
    }

    private sealed class DeathException() : Exception("The process is killed.");

    private sealed class DeadlyClock(FakeClock clock, long diesAt = long.MaxValue) : TimeProvider
    {
        private long _calls;

        public long Calls => _calls;

        public override DateTimeOffset GetUtcNow() => Interlocked.Increment(ref _calls) >= diesAt ? throw new DeathException() : clock.GetUtcNow();
    }
}
