using Aggregator.Data.Model;
using Aggregator.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Aggregator.Data;

/// <summary>Queries over runs, apart from the store so that their SQL can be looked at on both providers.</summary>
internal static class RunQueries
{
    /// <summary>The oldest wish nobody has seen through.</summary>
    public static IQueryable<long?> NextUnfinishedRequest(AggregatorContext context) =>
        context.RunRequests.Where(request => request.FinishedAt == null).OrderBy(request => request.Id).Select(request => (long?)request.Id).Take(1);

    /// <summary>Newest first.</summary>
    public static IQueryable<RunRow> Recent(AggregatorContext context, int count) => context.Runs.OrderByDescending(run => run.Id).Take(count);

    /// <summary>The newest run whose results can be shown.</summary>
    public static IQueryable<RunRow> LatestFinished(AggregatorContext context) =>
        context.Runs.Where(run => run.State == RunState.Done || run.State == RunState.DoneWithFaults).OrderByDescending(run => run.Id).Take(1);

    /// <summary>The runs with stages and faults, in the order given by <paramref name="runs"/>.</summary>
    public static async Task<IReadOnlyList<RunView>> ViewsAsync(AggregatorContext context, IQueryable<RunRow> runs, CancellationToken stop)
    {
        var rows = await runs.ToListAsync(stop).ConfigureAwait(false);
        var views = new List<RunView>(rows.Count);
        foreach (var run in rows)
        {
            views.Add(await ViewAsync(context, run, stop).ConfigureAwait(false));
        }

        return views;
    }

    private static async Task<RunView> ViewAsync(AggregatorContext context, RunRow run, CancellationToken stop)
    {
        var request = await context.RunRequests.Where(one => one.Id == run.RunRequestId).Select(one => new { one.Kind, one.DedupeKey, one.ParametersJson }).SingleAsync(stop).ConfigureAwait(false);
        var stages = await context.RunStages.Where(stage => stage.RunId == run.Id).OrderBy(stage => stage.Ordinal)
            .Select(stage => new RunStageView(stage.Stage, stage.Total, stage.Done, stage.Skipped, stage.StartedAt, stage.FinishedAt))
            .ToListAsync(stop).ConfigureAwait(false);
        var faults = await context.RunFaults.Where(fault => fault.RunId == run.Id).OrderBy(fault => fault.Ordinal)
            .Select(fault => new RunFaultView(fault.Ordinal, fault.Stage, fault.Subject, fault.Message, fault.Detail))
            .ToListAsync(stop).ConfigureAwait(false);
        return new RunView(run.Id, run.RunRequestId, request.Kind, run.Year, run.AsOf, run.State, run.StartedAt, run.FinishedAt, run.HeartbeatAt, run.Attempts,
            run.Stage, run.Message, run.CodeVersion, stages, faults)
        { RequestKey = request.DedupeKey, ParametersJson = request.ParametersJson };
    }
}
