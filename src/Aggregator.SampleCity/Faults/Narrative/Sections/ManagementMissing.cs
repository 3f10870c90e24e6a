namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section one says nothing of the management of information.</summary>
internal sealed class ManagementMissing() : AspectMissing(Part.Management);
