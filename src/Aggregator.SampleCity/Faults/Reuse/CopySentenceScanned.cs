using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A sentence or two of another unit, with characters lost and doubled.</summary>
internal sealed class CopySentenceScanned() : CopyFault(CopyScope.Sentence, TextEdits.Scan, Supervision);
