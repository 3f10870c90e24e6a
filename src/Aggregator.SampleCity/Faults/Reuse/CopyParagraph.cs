using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A paragraph of another unit, word for word.</summary>
internal sealed class CopyParagraph() : CopyFault(CopyScope.Paragraph, TextEdits.None, Platform);
