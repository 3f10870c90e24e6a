namespace Aggregator.SampleCity.Faults;

/// <summary>A fault planned for one unit and year.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="SourceIndex">For a copy, the roster place of the unit it is copied from; else -1.</param>
/// <param name="NamesReplaced">For a copy, whether the copier put its own place names in.</param>
internal sealed record SeededFault(FaultKind Kind, int SourceIndex = -1, bool NamesReplaced = false);
