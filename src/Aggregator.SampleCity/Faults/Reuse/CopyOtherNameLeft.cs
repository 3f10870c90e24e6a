using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Sections of another unit with that unit's name left in.</summary>
internal sealed class CopyOtherNameLeft() : CopyFault(CopyScope.Section, TextEdits.ForeignName);
