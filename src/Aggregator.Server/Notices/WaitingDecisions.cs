using Aggregator.Core.Snapshots;
using Aggregator.Server.Web;
using Aggregator.Server.Web.Filing;

namespace Aggregator.Server.Notices;

/// <summary>What waits for a person's decision, as the list on the front page has it: counts and kinds, no unit's name.</summary>
internal sealed class WaitingDecisions(ISiteData data, IDecisionLog log, IReviewDesk reviews, IHandInDesk? handIns = null)
{
    /// <summary>The city and the items of a day; null before the first night, none when nothing waits.</summary>
    public async Task<(CitySnapshot Night, IReadOnlyList<PendingItem> Items)?> OfAsync(DateOnly today, CancellationToken stop)
    {
        if (await data.SnapshotAsync(stop) is not { } night)
        {
            return null;
        }

        var ledger = await LedgerOfNow.Async(night, log, reviews, stop);
        var came = await WaitingHandIns.OfAsync(night, handIns, null, stop);
        return (night, [.. PendingList.Of(night, ledger, await reviews.HistoryAsync(stop), [], today, came.Count).Where(item => item.Count > 0)]);
    }
}
