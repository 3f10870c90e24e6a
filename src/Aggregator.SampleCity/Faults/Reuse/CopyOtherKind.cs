using Aggregator.SampleCity.Faults.Reuse.Edits;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Sections of a unit of another kind, its self-words left.</summary>
internal sealed class CopyOtherKind() : CopyFault(CopyScope.Section, TextEdits.None)
{
    public override SourceKind Source => SourceKind.OtherKind;
}
