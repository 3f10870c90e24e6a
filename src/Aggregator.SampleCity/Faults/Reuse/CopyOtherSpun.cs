using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Section five and two aspects of section one of another unit, with many words replaced.</summary>
internal sealed class CopyOtherSpun() : CopyFault(CopyScope.Section, TextEdits.Heavy);
