using System.Text.Json;
using Aggregator.Core.Checking;
using Aggregator.Core.Checking.Deadlines;
using Aggregator.Core.Reports;
using Aggregator.Data;
using Aggregator.Data.Workers;
using Aggregator.Intake.Collecting;
using Aggregator.Pipeline.Stages;

namespace Aggregator.Pipeline.Workers;

/// <summary>Does a part of a stage for a night that this or another process leads. What the ledger holds already, because somebody died over the part, is left.</summary>
internal sealed class PartHand(LedgerStore ledger, FileVault vault)
{
    /// <summary>How many may die over a part before it is given up: what brings processes down must not bring down all of them.</summary>
    private const int MostAttempts = 4;

    private const string Deadly = "处理该文件的进程多次中断，已跳过并记录，文件已原样保存，其余照常进行；请人工查看，并把本条信息交给系统管理员。";

    // Several hands may find it missing at once and each make it: which one stays is all the same.
    private volatile Placed? _placed;

    /// <summary>Does it.</summary>
    /// <returns>What crashed.</returns>
    public async Task<IReadOnlyList<PartFault>> DoAsync(TakenPart part, CancellationToken stop)
    {
        switch (part.Stage)
        {
            case StageNames.Read:
                return await EachAsync(part, new ReadStage(vault).Task, Of<ReadPart>(part).Files, stop);
            case StageNames.Check:
                var (items, task) = await ReportsAsync(part.RunId, Of<CheckPart>(part), stop);
                return await EachAsync(part, task, items, stop);
            default:
                throw new InvalidOperationException($"No part of the stage '{part.Stage}' can be done apart.");
        }
    }

    private async Task<IReadOnlyList<PartFault>> EachAsync<TItem, T>(TakenPart part, StageTask<TItem, T> task, IReadOnlyList<TItem> items, CancellationToken stop)
        where T : class
    {
        var keys = items.Select(task.Key).ToList();
        var done = await ledger.FindAllAsync(task.Stage, CodeVersion.OfStages, keys, stop);
        using var work = new ItemRun<TItem, T>(task, ledger, part.RunId, CodeVersion.OfStages);
        var faults = new List<PartFault>();
        foreach (var (item, key) in items.Zip(keys).Where(one => !done.ContainsKey(one.Second.Subject)))
        {
            var (value, fault) = part.Attempts > MostAttempts ? (null, new PartFault(key.Subject, Deadly, "")) : await work.ComputeAsync(item, key.Subject, stop);
            if (value is null)
            {
                faults.Add(fault!);
            }
            else
            {
                await work.SaveAsync(key, value, stop);
            }
        }

        return faults;
    }

    private async Task<(IReadOnlyList<CheckedReport> Items, StageTask<CheckedReport, CheckOutput> Task)> ReportsAsync(long runId, CheckPart part, CancellationToken stop)
    {
        var (_, placing, task, byUnit) = await PlacedAsync(part, stop);
        var read = new Dictionary<string, ReadFile>(StringComparer.Ordinal);
        var submissions = new List<Submission>();
        foreach (var i in part.Units.SelectMany(unit => byUnit[unit]).Order())
        {
            var path = placing.Submissions[i].File;
            if (placing.ReportIndexes[i] >= 0 && !read.ContainsKey(path))
            {
                read[path] = Payload.Unpack<ReadFile>(await ledger.PayloadAsync(runId, StageNames.Read, path, stop) ?? throw new InvalidDataException($"Run {runId} has no reading of '{path}'."));
            }

            submissions.Add(placing.WithReport(i, read));
        }

        return task.Of(submissions);
    }

    private async Task<Placed> PlacedAsync(CheckPart part, CancellationToken stop)
    {
        if (_placed is { } known && known.PlacedHash == part.PlacedHash)
        {
            return known;
        }

        var entry = await ledger.FindAsync(StageNames.Place, $"city/{part.Year}", part.PlacedHash, CodeVersion.OfStages, stop)
            ?? throw new InvalidDataException($"There is no placing {part.PlacedHash}.");
        var placing = Payload.Unpack<Placing>(await ledger.ReadAsync(entry.Id, stop) ?? throw new InvalidDataException($"The output {entry.Id} is gone."));
        var byUnit = Enumerable.Range(0, placing.Submissions.Count).Where(i => placing.Submissions[i].Unit is not null).ToLookup(i => placing.Submissions[i].Unit!, StringComparer.Ordinal);
        var made = new Placed(part.PlacedHash, placing, new CheckTask(new Roster(placing.Units), placing.Calendar ?? OfficeCalendar.None, RuleCatalogue.All), byUnit);
        _placed = made;
        return made;
    }

    private static T Of<T>(TakenPart part) => JsonSerializer.Deserialize<T>(part.InputJson, Payload.Options) ?? throw new InvalidDataException("Empty part.");

    private sealed record Placed(string PlacedHash, Placing Placing, CheckTask Task, ILookup<string, int> ByUnit);
}
