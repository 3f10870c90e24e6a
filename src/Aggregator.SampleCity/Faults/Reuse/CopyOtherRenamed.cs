using Aggregator.Core.Reports;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Reuse;

/// <summary>As <see cref="CopyOther"/>, with the copier's own place names put in.</summary>
internal sealed class CopyOtherRenamed : Fault
{
    public override Part Touches => Part.Management | Part.Supervision | Part.Problems;

    public override SourceKind Source => SourceKind.Peer;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => unit.Unit.Kind is UnitKind.Bureau or UnitKind.Township;

    public override ReportText OnProse(ReportText text, Scene scene) => CopiedSections.Take(text, scene, "entities", paragraph =>
        scene.Source!.Unit!.Places.Zip(scene.Unit.Places).Aggregate(paragraph, (line, pair) => line.Replace(pair.First, pair.Second, StringComparison.Ordinal)));
}
