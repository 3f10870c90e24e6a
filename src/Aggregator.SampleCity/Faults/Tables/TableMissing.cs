namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>The table of 行政复议、行政诉讼 is not there.</summary>
internal sealed class TableMissing() : MissingTable("T3", Part.Table3);
