using Aggregator.Data.Model;
using Aggregator.Data.Rows;

namespace Aggregator.Data.Workers;

/// <summary>Queries over parts, apart from the store so that their SQL can be looked at on both servers.</summary>
internal static class WorkerQueries
{
    /// <summary>Parts nobody has taken, of the oldest run first; those of a run that has ended, called off perhaps, are nobody's business any more.</summary>
    public static IQueryable<StageWorkRow> Free(AggregatorContext context, string ability, int count) =>
        context.StageWork.Where(row => !row.IsDone && row.WorkerId == null && row.Ability == ability && context.Runs.Any(run => run.Id == row.RunId && run.FinishedAt == null))
            .OrderBy(row => row.RunId).ThenBy(row => row.Stage).ThenBy(row => row.Ordinal).Take(count);

    /// <summary>One part.</summary>
    public static IQueryable<StageWorkRow> Part(AggregatorContext context, TakenPart part) =>
        context.StageWork.Where(row => row.RunId == part.RunId && row.Stage == part.Stage && row.Ordinal == part.Ordinal);
}
