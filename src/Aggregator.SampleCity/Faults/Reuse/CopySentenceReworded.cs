using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A sentence or two of another unit, with some words replaced.</summary>
internal sealed class CopySentenceReworded() : CopyFault(CopyScope.Sentence, TextEdits.Light, Management);
