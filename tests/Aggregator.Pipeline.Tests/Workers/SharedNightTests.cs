using Aggregator.Data;
using Aggregator.Data.Rows;
using Aggregator.Data.Workers;
using Aggregator.Intake.Collecting;
using Aggregator.Pipeline.Stages;
using Aggregator.Pipeline.Workers;
using Aggregator.SampleCity;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Pipeline.Tests.Workers;

/// <summary>A night whose parts are done by several hands, some without the data folder.</summary>
[TestClass]
public sealed class SharedNightTests : IDisposable
{
    private static readonly WorkerOptions Options = new() { IdleWait = TimeSpan.FromMilliseconds(20) };

    private readonly NightHarness _alone = new();
    private readonly NightHarness _shared = new();
    private readonly CancellationTokenSource _end = new();

    public void Dispose()
    {
        _end.Dispose();
        _alone.Dispose();
        _shared.Dispose();
    }

    [TestMethod]
    public async Task A_night_shared_among_hands_without_the_data_folder_is_the_night_of_one_process()
    {
        CityWriter.Write(12, 2, 5, _alone.PathOf("city"));
        CityWriter.Write(12, 2, 5, _shared.PathOf("city"));
        var alone = await _alone.RunAsync("out", roster: _alone.PathOf("city", "roster.csv"), inbox: _alone.PathOf("city", "inbox"));
        var (night, presence) = await LeadAsync();
        var hands = Task.WhenAll(WorkAsync(await HelperAsync()), WorkAsync(await HelperAsync()));
        var shared = await _shared.RunAsync(night, "out", roster: _shared.PathOf("city", "roster.csv"), inbox: _shared.PathOf("city", "inbox"));
        await EndAsync(hands);
        Assert.AreEqual(RunState.Done, shared.State);
        CollectionAssert.AreEqual(alone.Messages.ToArray(), shared.Messages.ToArray());
        CollectionAssert.AreEqual(NightHarness.Hashes(_alone.PathOf("out")), NightHarness.Hashes(_shared.PathOf("out")));
        Assert.AreEqual(await OutputsAsync(_alone), await OutputsAsync(_shared));
        await using var context = _shared.Store.Open();
        Assert.AreEqual(0, await context.StageWork.CountAsync());
        await presence.DisposeAsync();
    }

    [TestMethod]
    public async Task A_file_over_which_worker_after_worker_dies_is_given_up_and_said_and_the_night_goes_on()
    {
        CityWriter.Write(6, 1, 5, _shared.PathOf("city"));
        var (night, presence) = await LeadAsync();
        var work = new StageWorkStore(_shared.Store);
        var workers = new WorkerStore(_shared.Store, _shared.Clock);
        var going = _shared.RunAsync(night, "out", roster: _shared.PathOf("city", "roster.csv"), inbox: _shared.PathOf("city", "inbox"));
        TakenPart? deadly = null;
        for (var deaths = 0; deaths < 4;)
        {
            var victim = await workers.JoinAsync("pc", Options.Ability, leads: false, CancellationToken.None);
            foreach (var part in await work.TakeAsync(victim, Options.Ability, 1, CancellationToken.None))
            {
                deadly ??= part;
                deaths += part.Ordinal == deadly.Ordinal ? 1 : 0;
            }

            await workers.LeaveAsync(victim, CancellationToken.None);
            await Task.Delay(20);
        }

        var hands = WorkAsync(await HelperAsync());
        var outcome = await going;
        await EndAsync(hands);
        Assert.AreEqual(RunState.DoneWithFaults, outcome.State);
        var faults = (await _shared.Runs.GetAsync(outcome.RunId, CancellationToken.None))!.Faults;
        Assert.IsNotEmpty(faults);
        Assert.IsTrue(faults.All(fault => fault.Stage == StageNames.Read && fault.Message.Contains("多次中断", StringComparison.Ordinal)));
        await presence.DisposeAsync();
    }

    private async Task<(Night Night, WorkerPresence Presence)> LeadAsync()
    {
        await new Migrator(_shared.Store, _shared.Clock).MigrateAsync(dryRun: false, CancellationToken.None);
        var presence = await PresenceAsync();
        var crew = new NightCrew(presence, new StageWorkStore(_shared.Store), _shared.Runs, Options, TimeProvider.System);
        var vault = new FileVault(_shared.PathOf("data"), new StoreShelf(new FileBytesStore(_shared.Store)));
        return (new Night(_shared.Runs, _shared.Ledger, new FileStore(_shared.Store, _shared.Clock), new OutputStore(_shared.Store), new ReturnStore(_shared.Store, _shared.Clock), vault,
            _shared.Decisions, _shared.Reviews, _shared.HandIns, _shared.Placements, crew: crew), presence);
    }

    private async Task<UnitWorker> HelperAsync() => new(
        await PresenceAsync(), new StageWorkStore(_shared.Store), _shared.Ledger, new FileVault(_shared.PathOf("nothing here"), new StoreShelf(new FileBytesStore(_shared.Store))), Options);

    private async Task<WorkerPresence> PresenceAsync()
    {
        var presence = new WorkerPresence(new WorkerStore(_shared.Store, _shared.Clock), Options, TimeProvider.System);
        await presence.BeatAsync(CancellationToken.None);
        return presence;
    }

    private async Task WorkAsync(UnitWorker hand)
    {
        while (!_end.IsCancellationRequested)
        {
            if (!await hand.WorkAsync(CancellationToken.None))
            {
                await Task.Delay(10);
            }
        }
    }

    private async Task EndAsync(Task hands)
    {
        await _end.CancelAsync();
        await hands;
    }

    private static async Task<string> OutputsAsync(NightHarness harness)
    {
        await using var context = harness.Store.Open();
        var rows = await context.StageLedger.OrderBy(row => row.Stage).ThenBy(row => row.Subject).Select(row => $"{row.Stage} {row.Subject} {row.ContentKey} {row.Payload.Length}").ToListAsync();
        return string.Join('\n', rows) + $"\n{await context.Figures.CountAsync()} {await context.Findings.CountAsync()}";
    }
}
