namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>The reviews do not add up.</summary>
internal sealed class CaseSum() : BlockSum("review");
