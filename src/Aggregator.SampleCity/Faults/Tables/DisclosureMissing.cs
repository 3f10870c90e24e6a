namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>The table of 主动公开 is not there.</summary>
internal sealed class DisclosureMissing() : MissingTable("T1", Part.Table1);
