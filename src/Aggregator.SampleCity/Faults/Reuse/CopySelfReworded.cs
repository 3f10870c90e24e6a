using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Last year's whole prose with some words replaced.</summary>
internal sealed class CopySelfReworded() : PastFault(CopyScope.Report, TextEdits.Light);
