using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Section five and two aspects of section one of another unit, with some words replaced.</summary>
internal sealed class CopyOtherReworded() : CopyFault(CopyScope.Section, TextEdits.Light);
