namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section two has lost its heading.</summary>
internal sealed class DisclosureHeadingMissing() : HeadingMissing(1, Part.Table1);
