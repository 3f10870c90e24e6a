using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>A date below the report, and no unit.</summary>
internal sealed class SignOffUnitMissing : Fault
{
    public override Part Touches => Part.SignOff;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        scene.Note("signoff", string.Join("，", draft.Blocks.OfType<DraftBlock.SignOff>().Select(l => l.Text)), null);
        scene.Expect("SIGNOFF_MISSING", "signoff");
        return SignOffs.With(draft, unit: "");
    }
}
