using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The whole prose of another unit, with many words replaced.</summary>
internal sealed class CopyReportSpun() : CopyFault(CopyScope.Report, TextEdits.Heavy);
