using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>A unit below the report, and no date.</summary>
internal sealed class SignOffDateMissing : Fault
{
    public override Part Touches => Part.SignOff;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        scene.Note("signoff", string.Join("，", draft.Blocks.OfType<DraftBlock.SignOff>().Select(l => l.Text)), null);
        scene.Expect("SIGNOFF_MISSING", "signoff");
        return SignOffs.With(draft, date: "");
    }

    // Nobody could tell from the paper when it was signed.
    public override HandIn OnHandIn(HandIn hand, Scene scene) => hand with { InIndex = true };
}
