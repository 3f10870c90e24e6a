namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section one says nothing of disclosure on request.</summary>
internal sealed class OnRequestMissing() : AspectMissing(Part.OnRequest);
