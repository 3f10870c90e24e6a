using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data;

/// <content>What the watch over the nights asks.</content>
public sealed partial class RunStore
{
    /// <summary>Of the wishes whose key begins so the one with the greatest key, whatever became of it; null when there is none.</summary>
    public async Task<string?> GreatestKeyAsync(string prefix, CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.RunRequests.Where(request => request.DedupeKey.StartsWith(prefix)).MaxAsync(request => (string?)request.DedupeKey, stop).ConfigureAwait(false);
    }

    /// <summary>The wishes nobody has seen through, oldest first.</summary>
    public async Task<IReadOnlyList<RunRequest>> UnfinishedAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.RunRequests.Where(request => request.FinishedAt == null).OrderBy(request => request.Id)
            .Select(request => new RunRequest(request.Kind, request.ParametersJson)).ToListAsync(stop).ConfigureAwait(false);
    }

    /// <summary>Whether a finished night speaks of a later day than this.</summary>
    public async Task<bool> HasFinishedAfterAsync(DateOnly day, CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.Runs.AnyAsync(run => run.AsOf > day && (run.State == RunState.Done || run.State == RunState.DoneWithFaults), stop).ConfigureAwait(false);
    }

    /// <summary>The days from one to another that a finished night speaks of.</summary>
    public async Task<IReadOnlySet<DateOnly>> FinishedDaysAsync(DateOnly from, DateOnly to, CancellationToken stop)
    {
        await using var context = store.Open();
        return (await context.Runs.Where(run => run.AsOf >= from && run.AsOf <= to && (run.State == RunState.Done || run.State == RunState.DoneWithFaults))
            .Select(run => run.AsOf).Distinct().ToListAsync(stop).ConfigureAwait(false)).ToHashSet();
    }

    /// <summary>How many runs stand in each state.</summary>
    public async Task<IReadOnlyDictionary<RunState, int>> CountByStateAsync(CancellationToken stop)
    {
        await using var context = store.Open();
        return await context.Runs.GroupBy(run => run.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, stop).ConfigureAwait(false);
    }

    /// <summary>The runs that ended at or after a moment, oldest first.</summary>
    public async Task<IReadOnlyList<RunView>> EndedSinceAsync(DateTimeOffset moment, CancellationToken stop)
    {
        DateTime? from = moment.UtcDateTime;
        await using var context = store.Open();
        return await RunQueries.ViewsAsync(context, context.Runs.Where(run => run.FinishedAt >= from).OrderBy(run => run.Id), stop).ConfigureAwait(false);
    }
}
