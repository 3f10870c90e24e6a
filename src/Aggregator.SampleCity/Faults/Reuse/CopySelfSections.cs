using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Last year's sections word for word.</summary>
internal sealed class CopySelfSections() : PastFault(CopyScope.Section, TextEdits.None);
