using Aggregator.Core.Checking;

namespace Aggregator.Server.Api;

/// <summary>What was decided on findings, up to this moment and not as of the last night.</summary>
public interface IApiDecisions
{
    /// <summary>All decisions in the order they were made.</summary>
    Task<IReadOnlyList<FindingDecision>> AllAsync(CancellationToken stop);
}
