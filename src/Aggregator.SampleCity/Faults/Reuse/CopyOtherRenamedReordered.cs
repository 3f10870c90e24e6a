using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Section five and two aspects of section one of another unit, with own names and in another order.</summary>
internal sealed class CopyOtherRenamedReordered() : CopyFault(CopyScope.Section, TextEdits.Both(TextEdits.Entities, TextEdits.Reordered));
