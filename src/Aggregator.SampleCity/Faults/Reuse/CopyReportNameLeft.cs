using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The whole prose of another unit with that unit's name left in.</summary>
internal sealed class CopyReportNameLeft() : CopyFault(CopyScope.Report, TextEdits.ForeignName);
