namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section one says nothing of disclosure on request.</summary>
internal sealed class OnRequestMissing() : AspectMissing(Part.OnRequest, "new_received", "carried_in", "total_answered", "carried_out", "reviews", "suits");
