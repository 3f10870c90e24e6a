using Aggregator.Core.Snapshots;

namespace Aggregator.Server.Web;

/// <summary>The ledger as it stands at this moment.</summary>
public static class LedgerOfNow
{
    /// <summary>A night with what was decided and written up to now; where nobody keeps that, with what the night itself knows.</summary>
    public static async Task<FindingLedger> Async(CitySnapshot night, IDecisionLog? log, IReviewDesk? desk, CancellationToken stop) => FindingLedger.Of(
        night,
        log is null ? [.. night.Findings.Where(finding => finding.Ruling is not null).Select(finding => finding.Ruling!.Decision)] : await log.AllAsync(stop),
        desk is null ? night.Reviews : await desk.HistoryAsync(stop));
}
