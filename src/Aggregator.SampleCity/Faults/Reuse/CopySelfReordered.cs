using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Last year's sections with the sentences in another order.</summary>
internal sealed class CopySelfReordered() : PastFault(CopyScope.Section, TextEdits.Reordered);
