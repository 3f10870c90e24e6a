using Aggregator.Core.Reports;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>Section five and two aspects of section one taken word for word from another unit.</summary>
internal sealed class CopyOther : Fault
{
    public override Part Touches => Part.Management | Part.Supervision | Part.Problems;

    public override SourceKind Source => SourceKind.Peer;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => unit.Unit.Kind is UnitKind.Bureau or UnitKind.Township;

    public override ReportText OnProse(ReportText text, Scene scene) => CopiedSections.Take(text, scene, "none", paragraph => paragraph);
}
