namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>The prose misstates the licences decided on within the year.</summary>
internal sealed class TextTableLicences() : MisstatedDecisions("licence", "作出行政许可决定");
