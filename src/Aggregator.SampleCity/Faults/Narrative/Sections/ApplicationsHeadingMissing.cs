namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section three has lost its heading.</summary>
internal sealed class ApplicationsHeadingMissing() : HeadingMissing(2, Part.Table2);
