using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The whole prose of another unit, with other punctuation and paragraphs.</summary>
internal sealed class CopyReportRepunctuated() : CopyFault(CopyScope.Report, TextEdits.Layout);
