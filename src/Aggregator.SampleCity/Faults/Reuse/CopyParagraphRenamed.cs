using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A paragraph of another unit, with the copier's own names and numbers.</summary>
internal sealed class CopyParagraphRenamed() : CopyFault(CopyScope.Paragraph, TextEdits.Entities, Supervision);
