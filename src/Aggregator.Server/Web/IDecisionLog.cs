using Aggregator.Core.Checking;

namespace Aggregator.Server.Web;

/// <summary>What people decided, up to this moment: a night knows only what was decided before it.</summary>
public interface IDecisionLog
{
    /// <summary>All decisions in the order they were made; the same list as long as nothing was added, so that what is made of it can be kept.</summary>
    Task<IReadOnlyList<FindingDecision>> AllAsync(CancellationToken stop);
}
