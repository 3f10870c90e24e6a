namespace Aggregator.SampleCity.Grading;

/// <summary>How one kind of hard negative was taken.</summary>
/// <param name="Kind">The kind's name in the key.</param>
/// <param name="Reports">Reports that hold one.</param>
/// <param name="Clean">Those without a false alarm of a rule it tempts.</param>
/// <param name="FalseAlarms">False alarms in the others.</param>
/// <param name="Alarms">The same by rule id; a rule without one is absent.</param>
public sealed record DecoyMark(string Kind, int Reports, int Clean, int FalseAlarms, IReadOnlyDictionary<string, int> Alarms);
