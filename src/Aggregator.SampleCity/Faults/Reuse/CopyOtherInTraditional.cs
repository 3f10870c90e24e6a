using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Section five and two aspects of section one of another unit, in traditional characters.</summary>
internal sealed class CopyOtherInTraditional() : CopyFault(CopyScope.Section, TextEdits.Traditional);
