using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A sentence or two of another unit, in traditional characters.</summary>
internal sealed class CopySentenceInTraditional() : CopyFault(CopyScope.Sentence, TextEdits.Traditional, Platform);
