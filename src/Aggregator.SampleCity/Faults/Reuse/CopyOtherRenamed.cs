using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Section five and two aspects of section one of another unit, with the copier's own names and numbers.</summary>
internal sealed class CopyOtherRenamed() : CopyFault(CopyScope.Section, TextEdits.Entities);
