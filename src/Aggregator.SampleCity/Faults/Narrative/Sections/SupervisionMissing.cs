namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section one says nothing of supervision and support.</summary>
internal sealed class SupervisionMissing() : AspectMissing(Part.Supervision);
