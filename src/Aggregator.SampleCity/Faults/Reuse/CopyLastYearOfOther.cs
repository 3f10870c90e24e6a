using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Sections of another unit's report of the year before, which a drafter can already read.</summary>
internal sealed class CopyLastYearOfOther() : CopyFault(CopyScope.Section, TextEdits.None)
{
    public override SourceKind Source => SourceKind.PeerLastYear;
}
