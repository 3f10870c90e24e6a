using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Section five and two aspects of section one of another unit, with signs of the other width.</summary>
internal sealed class CopyOtherWidened() : CopyFault(CopyScope.Section, TextEdits.Width);
