using Aggregator.Data;
using Aggregator.Data.Workers;

namespace Aggregator.Pipeline.Workers;

/// <summary>What a night asks of the other workers of its database: that none of them leads a night meanwhile, and that they lend a hand.</summary>
public sealed class NightCrew(WorkerPresence presence, StageWorkStore work, RunStore runs, WorkerOptions options, TimeProvider clock)
{
    /// <summary>The lease of whoever leads a night: a database is one city's.</summary>
    public const string Lead = "night";

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    /// <summary>Waits until this process may lead.</summary>
    public Task<LeaseHold> LeadAsync(CancellationToken stop) => presence.TakeAsync(Lead, stop);

    /// <summary>Returns when a run has come to its end, whoever ended it: a person may call it off at another machine.</summary>
    public async Task EndedAsync(long runId, CancellationToken stop)
    {
        while (!await runs.IsFinishedAsync(runId, stop))
        {
            await Task.Delay(BetweenLooks, clock, stop);
        }
    }

    /// <summary>Takes away what was offered of a run that has ended.</summary>
    public Task ClearAsync(long runId, CancellationToken stop) => work.ClearAsync(runId, stop);

    /// <summary>How parts of stages are shared.</summary>
    internal StageShare Share => new(work, options, clock);
}
