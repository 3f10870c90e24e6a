using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Section five and two aspects of section one of another unit, word for word.</summary>
internal sealed class CopyOther() : CopyFault(CopyScope.Section, TextEdits.None);
