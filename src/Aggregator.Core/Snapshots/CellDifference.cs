using Aggregator.Core.RollingUp;

namespace Aggregator.Core.Snapshots;

/// <summary>A city cell that differs between two nights, in its value, its coverage or its ledger.</summary>
/// <param name="Before">As it was; null when that night had no such cell.</param>
/// <param name="Now">As it is; null when there is no such cell any more.</param>
/// <param name="Parts">The units that bring something else, in the order of the ledger.</param>
public sealed record CellDifference(CityCell? Before, CityCell? Now, IReadOnlyList<PartDifference> Parts)
{
    /// <summary>The cell, for its codes.</summary>
    public CityCell Cell => Now ?? Before ?? throw new InvalidOperationException("A difference has at least one side.");

    /// <summary>By how much the total moved; null where it was blank before or is blank now: from a blank to a number is no sum.</summary>
    public decimal? Change => Now?.Value - Before?.Value;

    /// <summary>What the units' changes leave open of the total's; 0 where everything is accounted for.</summary>
    public decimal Residual => (Now?.Value ?? 0) - (Before?.Value ?? 0) - Parts.Sum(part => part.Change);

    /// <summary>Whether the units' changes make up the total's and each of them has a cause.</summary>
    public bool IsExplained => Residual == 0 && Parts.Count > 0 && Parts.All(part => part.Causes.All(cause => cause.IsFound));
}
