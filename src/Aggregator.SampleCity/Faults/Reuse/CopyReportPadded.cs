using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The whole prose of another unit, with words put in and taken out.</summary>
internal sealed class CopyReportPadded() : CopyFault(CopyScope.Report, TextEdits.Inserted);
