using Aggregator.Core.RollingUp;

namespace Aggregator.Core.Snapshots;

/// <summary>What one unit brings to a city cell on two nights, where it differs.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Before">What it brought; empty when it did not stand in the ledger.</param>
/// <param name="Now">What it brings; empty when it stands there no more.</param>
/// <param name="Causes">Why; at least one, and <see cref="NightCause.Unexplained"/> where none was found.</param>
public sealed record PartDifference(string Unit, IReadOnlyList<Contribution> Before, IReadOnlyList<Contribution> Now, IReadOnlyList<NightCause> Causes)
{
    /// <summary>By how much it moves the total.</summary>
    public decimal Change => Now.Sum(part => part.Value ?? 0) - Before.Sum(part => part.Value ?? 0);
}
