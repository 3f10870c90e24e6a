namespace Aggregator.SampleCity.Faults.Narrative.Numbers;

/// <summary>The prose misstates the penalties imposed within the year.</summary>
internal sealed class TextTablePenalties() : MisstatedDecisions("penalty", "作出行政处罚决定");
