using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Section five and two aspects of section one of another unit, with words put in and taken out.</summary>
internal sealed class CopyOtherPadded() : CopyFault(CopyScope.Section, TextEdits.Inserted);
