using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A sentence or two of another unit, with signs of the other width.</summary>
internal sealed class CopySentenceWidened() : CopyFault(CopyScope.Sentence, TextEdits.Width, Management);
