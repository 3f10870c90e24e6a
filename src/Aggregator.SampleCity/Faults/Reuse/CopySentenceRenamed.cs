using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A sentence or two of another unit, with the copier's own names and numbers.</summary>
internal sealed class CopySentenceRenamed() : CopyFault(CopyScope.Sentence, TextEdits.Entities, Management);
