using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A sentence or two of another unit, with words put in and taken out.</summary>
internal sealed class CopySentencePadded() : CopyFault(CopyScope.Sentence, TextEdits.Inserted, Supervision);
