using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The whole prose of another unit, in traditional characters.</summary>
internal sealed class CopyReportInTraditional() : CopyFault(CopyScope.Report, TextEdits.Traditional);
