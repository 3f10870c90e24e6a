namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>The suits brought without a review do not add up.</summary>
internal sealed class SuitSum() : BlockSum("direct_suit");
