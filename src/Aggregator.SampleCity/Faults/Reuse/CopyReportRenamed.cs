using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The whole prose of another unit, with the copier's own names and numbers.</summary>
internal sealed class CopyReportRenamed() : CopyFault(CopyScope.Report, TextEdits.Entities);
