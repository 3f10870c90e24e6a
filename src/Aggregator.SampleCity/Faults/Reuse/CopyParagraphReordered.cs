using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A paragraph of another unit, in another order.</summary>
internal sealed class CopyParagraphReordered() : CopyFault(CopyScope.Paragraph, TextEdits.Reordered, Management);
