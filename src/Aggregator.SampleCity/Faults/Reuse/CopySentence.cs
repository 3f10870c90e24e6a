using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A sentence or two of another unit, word for word.</summary>
internal sealed class CopySentence() : CopyFault(CopyScope.Sentence, TextEdits.None, Supervision);
