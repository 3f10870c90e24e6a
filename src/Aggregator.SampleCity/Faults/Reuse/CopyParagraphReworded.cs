using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A paragraph of another unit, with some words replaced.</summary>
internal sealed class CopyParagraphReworded() : CopyFault(CopyScope.Paragraph, TextEdits.Light, Platform);
