namespace Aggregator.SampleCity.Grading;

/// <summary>False alarms where nothing was done at all.</summary>
/// <param name="Reports">Accepted reports with neither a fault nor a decoy.</param>
/// <param name="Clean">Those without a false alarm of any rule.</param>
/// <param name="FalseAlarms">False alarms in the others.</param>
public sealed record PlainMark(int Reports, int Clean, int FalseAlarms);
