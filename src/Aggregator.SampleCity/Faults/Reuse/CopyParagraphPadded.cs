using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A paragraph of another unit, with words put in and taken out.</summary>
internal sealed class CopyParagraphPadded() : CopyFault(CopyScope.Paragraph, TextEdits.Inserted, Problems);
