namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section one says nothing of the platforms.</summary>
internal sealed class PlatformMissing() : AspectMissing(Part.Platform);
