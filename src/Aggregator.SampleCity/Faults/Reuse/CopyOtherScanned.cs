using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Section five and two aspects of section one of another unit, with characters lost and doubled.</summary>
internal sealed class CopyOtherScanned() : CopyFault(CopyScope.Section, TextEdits.Scan);
