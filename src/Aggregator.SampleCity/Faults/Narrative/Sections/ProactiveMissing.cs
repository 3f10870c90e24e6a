namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section one says nothing of proactive disclosure.</summary>
internal sealed class ProactiveMissing() : AspectMissing(Part.Proactive);
