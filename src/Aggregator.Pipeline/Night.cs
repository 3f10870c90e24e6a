using System.Globalization;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Reviews;
using Aggregator.Core.Reports;
using Aggregator.Core.Reuse;
using Aggregator.Core.RollingUp;
using Aggregator.Core.Scoring;
using Aggregator.Core.Snapshots;
using Aggregator.Data;
using Aggregator.Data.Rows;
using Aggregator.Intake;
using Aggregator.Intake.Collecting;
using Aggregator.Pipeline.Stages;
using Aggregator.Pipeline.Workers;
using Aggregator.Publishing;

namespace Aggregator.Pipeline;

/// <summary>
/// One night: the only place that knows the order of the stages. Safe to repeat: a request is one run, and every piece of work that the
/// ledger holds for the same input and code is taken from there.
/// </summary>
public sealed class Night(
    RunStore runs, LedgerStore ledger, FileStore files, OutputStore outputs, ReturnStore returns, FileVault vault, DecisionStore? decisions = null, ReviewStore? reviews = null,
    HandInStore? handIns = null, PlacementStore? placements = null, WatchStore? watch = null, PortalStore? portals = null, NightCrew? crew = null)
{
    private readonly StandingMemory _standings = new();

    /// <summary>The rules that judge a report: all of them, but in the test that proves that the exam notices a missing one.</summary>
    internal IReadOnlyList<IRule> Rules { get; init; } = RuleCatalogue.All;

    /// <summary>Why the night that was carried out last ended, where not even that could be written down: the database's own disk is full. Null when it could.</summary>
    public DiskFullException? Unwritten { get; private set; }

    /// <summary>Runs or resumes the night of a request. A crash of the environment (database, disk) is thrown, so that the engine retries; a disk without room ends it as failed, for no waiting makes room.</summary>
    /// <exception cref="OperationCanceledException">Told to stop, or the other workers took this process for dead: they go on with the night.</exception>
    /// <exception cref="DiskFullException">There was no room to write down that there was no room.</exception>
    public async Task<NightOutcome> RunAsync(long requestId, CancellationToken stop)
    {
        Unwritten = null;
        try
        {
            return await CarryOutAsync(requestId, stop);
        }
        catch (Exception failure) when (DiskFullException.Of(failure, runs.Place, vault.Folder) is { } full)
        {
            throw Unwritten = full;
        }
    }

    private async Task<NightOutcome> CarryOutAsync(long requestId, CancellationToken stop)
    {
        await using var lead = crew is null ? null : await crew.LeadAsync(stop);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, lead?.Lost ?? CancellationToken.None);
        var request = await runs.GetRequestAsync(requestId, stop);
        var night = NightParameters.FromJson(request.ParametersJson);
        var run = await runs.StartOrResumeAsync(requestId, night.Year, night.AsOf, CodeVersion.Current, end.Token);
        if (run.FinishedAt is not null)
        {
            return await EndedAsync(run.Id, run.State, stop);
        }

        if (await MadeUpNight.RefusalAsync(runs, night, stop) is { } tooLate)
        {
            await runs.FinishAsync(run.Id, RunState.Cancelled, tooLate, stop);
            return new NightOutcome(run.Id, RunState.Cancelled, [tooLate], 0, []);
        }

        var called = WatchAsync(run.Id, end);
        try
        {
            var outcome = await RunAsync(run.Id, night, end.Token);
            await (crew?.ClearAsync(run.Id, stop) ?? Task.CompletedTask);
            return outcome;
        }
        catch (OperationCanceledException) when (crew is not null && !stop.IsCancellationRequested)
        {
            return await runs.GetAsync(run.Id, stop) is { FinishedAt: not null } ended ? await EndedAsync(run.Id, ended.State, stop) : throw new OperationCanceledException("The others took this process for dead.");
        }
        finally
        {
            await end.CancelAsync();
            await called;
        }
    }

    private async Task<NightOutcome> RunAsync(long runId, NightParameters night, CancellationToken stop)
    {
        var runner = new StageRunner(runs, ledger, runId, CodeVersion.OfStages, crew?.Share);
        try
        {
            var collected = await new CollectStage(runs, files, vault, returns, handIns, placements, watch, ledger, portals).RunAsync(runId, night, stop);
            var snapshot = await JudgeAsync(runner, night, collected, stop);
            var written = await PublishAsync(runId, night, collected, snapshot, stop);
            var state = runner.Faults == 0 ? RunState.Done : RunState.DoneWithFaults;
            await runs.FinishAsync(runId, state, string.Join('\n', collected.Notices), stop);
            return new NightOutcome(runId, state, collected.Notices, runner.Faults, written);
        }
        catch (RefusedInputException refused)
        {
            await runs.FinishAsync(runId, RunState.Refused, string.Join('\n', refused.Messages), stop);
            return new NightOutcome(runId, RunState.Refused, refused.Messages, 0, []);
        }
        catch (Exception failure) when (DiskFullException.Of(failure, runs.Place, night.OutFolder, vault.Folder, Path.GetTempPath()) is { } full)
        {
            try
            {
                await runs.AddFaultAsync(runId, "", "night", full.Message, failure.ToString(), stop);
                await runs.FinishAsync(runId, RunState.Failed, full.Message, stop);
            }
            catch (Exception more) when (FullStore.Tells(more))
            {
                throw full;
            }

            return new NightOutcome(runId, RunState.Failed, [full.Message], runner.Faults, []);
        }
    }

    private async Task<NightOutcome> EndedAsync(long runId, RunState state, CancellationToken stop)
    {
        await (crew?.ClearAsync(runId, stop) ?? Task.CompletedTask);
        return new(runId, state, [], 0, [.. (await outputs.PublishedAsync(runId, stop)).Select(o => o.File)]);
    }

    // A run that was called off where another process serves the pages ends here too.
    private async Task WatchAsync(long runId, CancellationTokenSource end)
    {
        if (crew is null)
        {
            return;
        }

        try
        {
            await crew.EndedAsync(runId, end.Token);
            await end.CancelAsync();
        }
        catch (Exception over) when (over is OperationCanceledException || !end.IsCancellationRequested)
        {
            // Either the night has ended, or the database cannot be reached, which the night finds out by itself.
        }
    }

    private async Task<CitySnapshot> JudgeAsync(StageRunner runner, NightParameters night, Collected collected, CancellationToken stop)
    {
        var roster = collected.Roster;
        var read = await new ReadStage(vault).RunAsync(runner, collected.Files, stop);
        var crashed = new List<(string File, string Detail)>();
        var placed = CompareStage.Told(PlaceStage.Place(collected, read, crashed), roster);
        foreach (var (file, detail) in crashed)
        {
            await runner.AddFaultAsync(StageNames.Place, file, "程序判断归属时出错，已记录，其余照常进行；请把本条信息交给系统管理员。", detail, stop);
        }

        var placing = new Placing(roster.Units, [.. placed.Select(s => s with { Report = null })], [.. placed.Select(s => s.Report is null ? -1 : IndexOf(read[s.File].Reports, s.Report))], collected.Calendar)
        {
            Adjustments = collected.Adjustments.Count == 0 ? null : collected.Adjustments,
            MadeUpOn = night.MadeUpOn,
            UnrunNights = collected.UnrunInTheMonthUpTo(night.AsOf) is { Count: > 0 } unrun ? unrun : null,
        };
        var placedHash = InputHash.OfValue(placing);
        await runner.OnceAsync(StageNames.Place, $"city/{night.Year}", placedHash, () => placing, (output, _) => output with { Submissions = placed }, stop);

        var examined = await CheckStage.RunAsync(runner, new CheckTask(roster, collected.Calendar, Rules), night.Year, placedHash, placed, stop);
        var returned = CheckStage.OfReturned(roster, collected.Calendar, night.Year, placed, Rules);
        var passages = await CompareStage.RunAsync(runner, roster, night.Year, placed, collected.Templates, stop);
        var cityFindings = Judgement.OfCity(roster, night.Year, placed, night.AsOf, passages, collected.Calendar);
        IReadOnlyList<FindingDecision> decided = decisions is null ? [] : await decisions.AllAsync(stop);
        IReadOnlyList<ReviewEntry> reviewed = reviews is null ? [] : ReviewBook.Of(await reviews.AllAsync(stop)).Entries;
        var findings = FindingDecisions.Apply(Judgement.InOrder(roster, examined.Findings.Concat(cityFindings)), decided);

        var rollUp = await runner.OnceAsync(StageNames.RollUp, $"city/{night.Year}", placedHash,
            () => CityRollUp.Compute(roster, night.Year, placed, collected.Calendar, collected.Adjustments).ToList(), (output, cells) => output with { RollUp = cells }, stop);
        var scheme = collected.Scheme;
        var taken = TemplateText.Used(collected.Templates.Texts, passages);
        var scoreHash = InputHash.Of(RuleCatalogue.Version, placedHash, scheme.Name, collected.SchemeText ?? "", InputHash.OfValue(collected.Merits), InputHash.OfValue(findings), InputHash.OfValue(passages), InputHash.OfValue(returned), InputHash.OfValue(taken), InputHash.OfValue(reviewed), night.AsOf.ToString("O", CultureInfo.InvariantCulture));
        var score = await runner.OnceAsync(StageNames.Score, $"city/{night.Year}", scoreHash,
            () => ScoreStage.Score(collected, night, placed, examined.Facts, findings, returned, passages, decided, reviewed, _standings) with { Templates = taken },
            (output, s) => output with { Ranking = s.Ranking, Findings = cityFindings, RuleSet = s.RuleSet }, stop);
        return new CitySnapshot(Placing.CityName(roster), night.Year, night.AsOf, roster, placed, findings, passages, rollUp, score.Ranking, CodeVersion.Current, RuleCatalogue.Version, scheme.Name)
        {
            Calendar = collected.Calendar,
            Adjustments = collected.Adjustments,
            ReturnedFindings = returned,
            Templates = taken,
            LastYear = score.LastYear,
            SchemeText = score.SchemeText,
            Merits = score.Merits,
            Reviews = score.Reviews,
            MadeUpOn = night.MadeUpOn,
            UnrunNights = collected.UnrunInTheMonthUpTo(night.AsOf),
        };
    }

    private async Task<IReadOnlyList<string>> PublishAsync(long runId, NightParameters night, Collected collected, CitySnapshot snapshot, CancellationToken stop)
    {
        await runs.BeginStageAsync(runId, StageNames.Publish, 1, stop);
        InputFile[] index = collected.IndexSha256 is { } sha256 ? [new("index.csv", sha256)] : [];
        InputFile[] inputs = [new(collected.RosterFile, collected.RosterSha256), .. collected.OfficeFiles, .. index, .. collected.Templates.Files.Select(t => new InputFile($"{TemplateFolder.Name}/{t.File}", t.Sha256)), .. collected.Files.Select(f => new InputFile(f.File, f.Sha256))];
        var written = Publisher.Write(snapshot, inputs, night.OutFolder);
        await NightInputs.Of(collected).KeepAsync(ledger, runId, stop);
        await outputs.SavePublishedAsync(runId, [.. written.Select(o => (o.File, o.Sha256, o.Length))], stop);
        await runs.AdvanceStageAsync(runId, StageNames.Publish, 1, 0, stop);
        await runs.EndStageAsync(runId, StageNames.Publish, stop);
        return [.. written.Select(o => o.File)];
    }

    private static int IndexOf(IReadOnlyList<Report> reports, Report report)
    {
        for (var i = 0; i < reports.Count; i++)
        {
            if (ReferenceEquals(reports[i], report))
            {
                return i;
            }
        }

        return -1;
    }
}
