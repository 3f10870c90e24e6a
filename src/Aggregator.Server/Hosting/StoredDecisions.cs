using Aggregator.Core.Checking;
using Aggregator.Data;
using Aggregator.Server.Api;

namespace Aggregator.Server.Hosting;

/// <summary>The decisions of the store.</summary>
internal sealed class StoredDecisions(DecisionStore decisions) : IApiDecisions
{
    public Task<IReadOnlyList<FindingDecision>> AllAsync(CancellationToken stop) => decisions.AllAsync(stop);
}
