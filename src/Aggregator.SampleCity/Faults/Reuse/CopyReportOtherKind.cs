using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The whole prose of a unit of another kind, with own names.</summary>
internal sealed class CopyReportOtherKind() : CopyFault(CopyScope.Report, TextEdits.Entities)
{
    public override SourceKind Source => SourceKind.OtherKind;
}
