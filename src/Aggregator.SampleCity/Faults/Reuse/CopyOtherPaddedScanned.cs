using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Section five and two aspects of section one of another unit, with words put in, then scanned.</summary>
internal sealed class CopyOtherPaddedScanned() : CopyFault(CopyScope.Section, TextEdits.Both(TextEdits.Inserted, TextEdits.Scan));
