using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Names;

/// <summary>Another unit's name below the report.</summary>
internal sealed class SignOffForeign : Fault
{
    public override Part Touches => Part.SignOff;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var other = OtherUnits.NameOf(scene);
        scene.Note("signoff", draft.UnitName, other);
        scene.Expect("WRONG_UNIT", "signoff");
        return SignOffs.With(draft, unit: other);
    }
}
