namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>The suits brought after a review do not add up.</summary>
internal sealed class LaterSuitSum() : BlockSum("suit_after_review");
