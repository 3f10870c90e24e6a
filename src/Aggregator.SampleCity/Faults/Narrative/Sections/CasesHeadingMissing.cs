namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section four has lost its heading.</summary>
internal sealed class CasesHeadingMissing() : HeadingMissing(3, Part.Table3);
