namespace Aggregator.SampleCity.Faults;

/// <summary>A deviation planned for one report.</summary>
/// <param name="Deviation">What is done.</param>
/// <param name="SourceIndex">The roster place of the unit whose text it builds on; -1 for none, the unit's own past or a template.</param>
/// <param name="SourceYear">The report year of that text.</param>
internal sealed record PlannedDeviation(Deviation Deviation, int SourceIndex = -1, int SourceYear = 0);
