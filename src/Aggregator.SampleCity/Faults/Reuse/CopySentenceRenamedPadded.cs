using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A sentence or two of another unit, with own names and words put in.</summary>
internal sealed class CopySentenceRenamedPadded() : CopyFault(CopyScope.Sentence, TextEdits.Both(TextEdits.Entities, TextEdits.Inserted), Management);
