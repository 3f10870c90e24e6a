using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A sentence or two of another unit, with many words replaced.</summary>
internal sealed class CopySentenceSpun() : CopyFault(CopyScope.Sentence, TextEdits.Heavy, Platform);
