using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The whole prose of another unit, with some words replaced.</summary>
internal sealed class CopyReportReworded() : CopyFault(CopyScope.Report, TextEdits.Light);
