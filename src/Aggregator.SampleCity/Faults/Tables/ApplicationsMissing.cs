namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>The table of 依申请公开 is not there.</summary>
internal sealed class ApplicationsMissing() : MissingTable("T2", Part.Table2);
