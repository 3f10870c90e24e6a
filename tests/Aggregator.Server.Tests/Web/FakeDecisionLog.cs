using Aggregator.Core.Checking;
using Aggregator.Server.Web;

namespace Aggregator.Server.Tests.Web;

/// <summary>Decisions a test sets.</summary>
internal sealed class FakeDecisionLog : IDecisionLog
{
    public List<FindingDecision> Decisions { get; } = [];

    public Task<IReadOnlyList<FindingDecision>> AllAsync(CancellationToken stop) => Task.FromResult<IReadOnlyList<FindingDecision>>([.. Decisions]);
}
