using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A paragraph of another unit, with other punctuation and paragraphs.</summary>
internal sealed class CopyParagraphRepunctuated() : CopyFault(CopyScope.Paragraph, TextEdits.Layout, Management);
