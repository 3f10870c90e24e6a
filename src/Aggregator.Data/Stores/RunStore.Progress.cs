using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Aggregator.Data;

/// <content>How far a run is and what went wrong in it.</content>
public sealed partial class RunStore
{
    /// <summary>Enters a stage; entering again counts it from 0, and what crashed there in an earlier attempt is tried again and forgotten.</summary>
    public async Task BeginStageAsync(long runId, string stage, int total, CancellationToken stop)
    {
        await EnterStageAsync(runId, stage, total, stop).ConfigureAwait(false);
        Tell(LogLevel.Information, runId, stage, "", "Run {Run} enters {Stage}, {Total} items", runId, stage, total);
    }

    private Task EnterStageAsync(long runId, string stage, int total, CancellationToken stop) => store.WriteAsync(
        async (context, token) =>
        {
            var stages = await context.RunStages.AsTracking().Where(row => row.RunId == runId).ToListAsync(token).ConfigureAwait(false);
            var row = stages.Find(row => row.Stage == stage);
            if (row is null)
            {
                row = new RunStageRow { RunId = runId, Stage = stage, Ordinal = stages.Select(other => other.Ordinal).DefaultIfEmpty().Max() + 1, StartedAt = Now };
                context.Add(row);
            }

            else
            {
                await context.RunFaults.Where(fault => fault.RunId == runId && fault.Stage == stage).ExecuteDeleteAsync(token).ConfigureAwait(false);
            }

            (row.Total, row.Done, row.Skipped, row.FinishedAt) = (total, 0, 0, null);
            await context.SaveChangesAsync(token).ConfigureAwait(false);
            await BeatAsync(context, runId, stage, token).ConfigureAwait(false);
        },
        stop);

    /// <summary>Says how far a stage is, in absolute counts; a report that comes late over a newer one changes nothing.</summary>
    public Task AdvanceStageAsync(long runId, string stage, int done, int skipped, CancellationToken stop) => store.WriteAsync(
        async (context, token) =>
        {
            await context.RunStages.Where(row => row.RunId == runId && row.Stage == stage && row.Done <= done && row.Skipped <= skipped)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Done, done).SetProperty(row => row.Skipped, skipped), token).ConfigureAwait(false);
            await BeatAsync(context, runId, stage, token).ConfigureAwait(false);
        },
        stop);

    /// <summary>Closes a stage; closing it again keeps the first time.</summary>
    public async Task EndStageAsync(long runId, string stage, CancellationToken stop)
    {
        await LeaveStageAsync(runId, stage, stop).ConfigureAwait(false);
        Tell(LogLevel.Information, runId, stage, "", "Run {Run} is through with {Stage}", runId, stage);
    }

    private Task LeaveStageAsync(long runId, string stage, CancellationToken stop) => store.WriteAsync(
        async (context, token) =>
        {
            DateTime? now = Now;
            await context.RunStages.Where(row => row.RunId == runId && row.Stage == stage && row.FinishedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.FinishedAt, now), token).ConfigureAwait(false);
            await BeatAsync(context, runId, stage, token).ConfigureAwait(false);
        },
        stop);

    /// <summary>Lists a crash of our own code. The same stage, subject and message are one fault, whoever meets it again.</summary>
    public async Task AddFaultAsync(long runId, string stage, string subject, string message, string detail, CancellationToken stop)
    {
        await KeepFaultAsync(runId, stage, subject, message, detail, stop).ConfigureAwait(false);
        // What it cost is named; the trace stays in the store, since it may quote the file.
        Tell(LogLevel.Warning, runId, stage, subject, "Run {Run}: a fault in {Stage} cost {Unit}", runId, stage, subject);
    }

    private Task KeepFaultAsync(long runId, string stage, string subject, string message, string detail, CancellationToken stop) => store.WriteAsync(
        async (context, token) =>
        {
            var key = ContentKey.Of(stage, subject, message);
            var faults = context.RunFaults.Where(row => row.RunId == runId);
            if (await faults.AnyAsync(row => row.FaultKey == key, token).ConfigureAwait(false))
            {
                return;
            }

            var last = await faults.MaxAsync(row => (int?)row.Ordinal, token).ConfigureAwait(false) ?? 0;
            context.Add(new RunFaultRow { RunId = runId, Ordinal = last + 1, FaultKey = key, Stage = stage, Subject = StoredText.Of(subject), Message = StoredText.Of(message), Detail = StoredText.Of(detail) });
            await context.SaveChangesAsync(token).ConfigureAwait(false);
        },
        stop);

    // The scopes are those of every line about a night: which run, which stage, which file or unit.
    private void Tell(LogLevel level, long run, string stage, string unit, string text, params object?[] values)
    {
        if (log?.IsEnabled(level) == true)
        {
            using (log.BeginScope(new NightScope(run, stage, unit)))
            {
#pragma warning disable CA2254 // Every text is a constant of its caller.
                log.Log(level, text, values);
#pragma warning restore CA2254
            }
        }
    }

    private Task<int> BeatAsync(AggregatorContext context, long runId, string stage, CancellationToken stop)
    {
        var now = Now;
        return context.Runs.Where(run => run.Id == runId)
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.HeartbeatAt, now).SetProperty(run => run.Stage, stage), stop);
    }
}
