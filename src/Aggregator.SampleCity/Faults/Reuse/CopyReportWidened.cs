using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The whole prose of another unit, with signs of the other width.</summary>
internal sealed class CopyReportWidened() : CopyFault(CopyScope.Report, TextEdits.Width);
