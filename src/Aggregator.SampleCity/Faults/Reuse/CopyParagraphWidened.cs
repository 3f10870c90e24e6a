using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A paragraph of another unit, with signs of the other width.</summary>
internal sealed class CopyParagraphWidened() : CopyFault(CopyScope.Paragraph, TextEdits.Width, Problems);
