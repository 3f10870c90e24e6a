using Aggregator.Data.Model;
using Aggregator.Data.Rows;

namespace Aggregator.Data;

/// <summary>Queries over the ledger, apart from the store so that their SQL can be looked at on both providers.</summary>
internal static class LedgerQueries
{
    /// <summary>Outputs by their content keys.</summary>
    public static IQueryable<StageLedgerRow> ByKeys(AggregatorContext context, string[] keys) => context.StageLedger.Where(row => keys.Contains(row.ContentKey));

    /// <summary>What a run uses in a stage, in no order.</summary>
    public static IQueryable<StageLedgerRow> UsedBy(AggregatorContext context, long runId, string stage) =>
        from output in context.RunOutputs
        where output.RunId == runId && output.Stage == stage
        join ledger in context.StageLedger on output.LedgerId equals ledger.Id
        select ledger;
}
