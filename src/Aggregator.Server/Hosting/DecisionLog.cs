using Aggregator.Core.Checking;
using Aggregator.Data;
using Aggregator.Server.Web;

namespace Aggregator.Server.Hosting;

/// <summary>The decisions of the store, read again only when there are more: rows are added and never changed.</summary>
internal sealed class DecisionLog(DecisionStore decisions) : IDecisionLog
{
    private volatile Known? _known;

    private sealed record Known(int Count, IReadOnlyList<FindingDecision> All);

    public async Task<IReadOnlyList<FindingDecision>> AllAsync(CancellationToken stop)
    {
        var count = await decisions.CountAsync(stop);
        if (_known is { } known && known.Count == count)
        {
            return known.All;
        }

        var all = await decisions.AllAsync(stop);
        _known = new Known(all.Count, all);
        return all;
    }
}
