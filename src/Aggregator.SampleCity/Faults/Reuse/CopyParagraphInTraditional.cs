using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A paragraph of another unit, in traditional characters.</summary>
internal sealed class CopyParagraphInTraditional() : CopyFault(CopyScope.Paragraph, TextEdits.Traditional, Platform);
