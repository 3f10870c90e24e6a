using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A sentence or two of another unit, in another order.</summary>
internal sealed class CopySentenceReordered() : CopyFault(CopyScope.Sentence, TextEdits.Reordered, Platform);
