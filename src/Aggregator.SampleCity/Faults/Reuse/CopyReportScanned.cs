using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The whole prose of another unit, with characters lost and doubled.</summary>
internal sealed class CopyReportScanned() : CopyFault(CopyScope.Report, TextEdits.Scan);
