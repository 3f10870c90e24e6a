using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>The whole prose of another unit's report of the year before, with own names.</summary>
internal sealed class CopyReportLastYearOfOther() : CopyFault(CopyScope.Report, TextEdits.Entities)
{
    public override SourceKind Source => SourceKind.PeerLastYear;
}
