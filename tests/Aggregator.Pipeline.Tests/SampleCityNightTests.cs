using Aggregator.Data.Rows;
using Aggregator.Publishing;
using Aggregator.SampleCity;

namespace Aggregator.Pipeline.Tests;

[TestClass]
public sealed class SampleCityNightTests
{
    private static readonly string[] ContractFiles =
        ["submissions.json", "figures.json", "findings.json", "reuse.json", "reuse-shares.json", "reuse-clusters.json", "rollup.json", "ranking.json", "manifest.json"];

    private static NightHarness _harness = null!;
    private static NightOutcome _first = null!;

    [ClassInitialize]
    public static async Task RunOneNight(TestContext context)
    {
        _harness = new NightHarness();
        CityWriter.Write(14, 2, 20250401, _harness.PathOf("city"));
        _first = await RunAsync(_harness, "out");
    }

    [ClassCleanup]
    public static void Remove() => _harness.Dispose();

    [TestMethod]
    public void A_night_writes_every_file_of_the_contract()
    {
        Assert.AreEqual(RunState.Done, _first.State, string.Join('\n', _first.Messages));
        foreach (var file in ContractFiles)
        {
            Assert.IsTrue(File.Exists(_harness.PathOf("out", "data", file)), file);
        }

        Assert.AreEqual(1, Directory.GetFiles(_harness.PathOf("out"), "*.xlsx").Length);
        Assert.IsGreaterThanOrEqualTo(2, Directory.GetFiles(_harness.PathOf("out", "charts"), "*.svg").Length);
    }

    [TestMethod]
    public async Task The_same_input_in_another_store_gives_the_same_bytes()
    {
        using var other = new NightHarness();
        CityWriter.Write(14, 2, 20250401, other.PathOf("city"));
        await RunAsync(other, "out");
        CollectionAssert.AreEqual(NightHarness.Hashes(_harness.PathOf("out")), NightHarness.Hashes(other.PathOf("out")));
    }

    [TestMethod]
    public async Task A_second_night_finds_every_stage_done_and_writes_the_same_bytes()
    {
        var second = await RunAsync(_harness, "again");
        var run = await _harness.Runs.GetAsync(second.RunId, CancellationToken.None);
        foreach (var stage in run!.Stages.Where(s => s.Stage is "read" or "check" or "compare" or "roll-up" or "score"))
        {
            Assert.AreEqual(stage.Total, stage.Skipped, stage.Stage);
        }

        CollectionAssert.AreEqual(NightHarness.Hashes(_harness.PathOf("out")), NightHarness.Hashes(_harness.PathOf("again")));
    }

    [TestMethod]
    public async Task A_night_brought_back_from_the_store_publishes_the_same_bytes()
    {
        var snapshot = await new SnapshotLoader(_harness.Runs, _harness.Ledger).LoadAsync(_first.RunId, CancellationToken.None);
        Assert.IsNotNull(snapshot);
        Publisher.Write(snapshot, [], _harness.PathOf("loaded"));
        foreach (var file in ContractFiles.Where(f => f != "manifest.json"))
        {
            Assert.AreEqual(_harness.Data("out", file), _harness.Data("loaded", file), file);
        }
    }

    [TestMethod]
    public async Task A_night_cut_off_anywhere_is_finished_by_the_next_and_doubles_nothing()
    {
        using var harness = new NightHarness();
        CityWriter.Write(14, 2, 20250401, harness.PathOf("city"));
        for (var cut = 1; cut <= 6; cut++)
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(60 * cut * cut));
            try
            {
                await RunAsync(harness, "out", stop.Token);
            }
            catch (OperationCanceledException)
            {
                // As a process that is stopped: the request stays open.
            }
        }

        var unfinished = await harness.Runs.NextUnfinishedRequestAsync(CancellationToken.None);
        while (unfinished is { } request)
        {
            await harness.Night.RunAsync(request, CancellationToken.None);
            unfinished = await harness.Runs.NextUnfinishedRequestAsync(CancellationToken.None);
        }

        CollectionAssert.AreEqual(NightHarness.Hashes(_harness.PathOf("out")), NightHarness.Hashes(harness.PathOf("out")));
    }

    private static Task<NightOutcome> RunAsync(NightHarness harness, string outName, CancellationToken stop = default) =>
        harness.RunAsync(outName, CityWriter.LastYear, harness.PathOf("city", "roster.csv"), harness.PathOf("city", "inbox"), stop);
}
