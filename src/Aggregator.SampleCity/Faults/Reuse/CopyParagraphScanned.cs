using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A paragraph of another unit, with characters lost and doubled.</summary>
internal sealed class CopyParagraphScanned() : CopyFault(CopyScope.Paragraph, TextEdits.Scan, Supervision);
