using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The whole prose of another unit, in another order.</summary>
internal sealed class CopyReportReordered() : CopyFault(CopyScope.Report, TextEdits.Reordered);
