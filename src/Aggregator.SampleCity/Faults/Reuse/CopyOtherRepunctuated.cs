using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Section five and two aspects of section one of another unit, with other punctuation and paragraphs.</summary>
internal sealed class CopyOtherRepunctuated() : CopyFault(CopyScope.Section, TextEdits.Layout);
