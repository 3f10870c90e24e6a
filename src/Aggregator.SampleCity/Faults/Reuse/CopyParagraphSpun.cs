using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A paragraph of another unit, with many words replaced.</summary>
internal sealed class CopyParagraphSpun() : CopyFault(CopyScope.Paragraph, TextEdits.Heavy, Supervision);
