using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>A paragraph of last year.</summary>
internal sealed class CopySelfParagraph() : PastFault(CopyScope.Paragraph, TextEdits.None);
