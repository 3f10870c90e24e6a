using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A sentence or two of another unit, with other punctuation and paragraphs.</summary>
internal sealed class CopySentenceRepunctuated() : CopyFault(CopyScope.Sentence, TextEdits.Layout, Supervision);
