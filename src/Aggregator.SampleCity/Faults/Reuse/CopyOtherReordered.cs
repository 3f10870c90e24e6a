using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Section five and two aspects of section one of another unit, in another order.</summary>
internal sealed class CopyOtherReordered() : CopyFault(CopyScope.Section, TextEdits.Reordered);
