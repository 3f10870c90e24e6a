using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Last year's whole prose word for word; only the counts are new.</summary>
internal sealed class CopySelfReport() : PastFault(CopyScope.Report, TextEdits.None)
{
    /// <inheritdoc/>
    public override bool OnlyLastYear => true;
}
