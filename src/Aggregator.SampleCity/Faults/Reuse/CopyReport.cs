using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The whole prose of another unit, word for word.</summary>
internal sealed class CopyReport() : CopyFault(CopyScope.Report, TextEdits.None);
