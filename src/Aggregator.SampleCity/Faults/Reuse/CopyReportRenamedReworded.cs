using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The whole prose of another unit, with own names and some words replaced.</summary>
internal sealed class CopyReportRenamedReworded() : CopyFault(CopyScope.Report, TextEdits.Both(TextEdits.Entities, TextEdits.Light));
