using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A paragraph of another unit, with own names and other punctuation.</summary>
internal sealed class CopyParagraphRenamedRepunctuated() : CopyFault(CopyScope.Paragraph, TextEdits.Both(TextEdits.Entities, TextEdits.Layout), Management);
