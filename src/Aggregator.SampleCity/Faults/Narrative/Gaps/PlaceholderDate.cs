using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Gaps;

/// <summary>A sign-off whose date was never filled in.</summary>
internal sealed class PlaceholderDate : Fault
{
    public override Part Touches => Part.SignOff;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var printed = scene.Random.Pick(["XXXX年X月X日", "××××年×月×日", $"{scene.Year + 1}年X月X日", $"{scene.Year + 1}年×月××日", "20XX年X月"]);
        scene.Note("signoff", draft.Blocks.OfType<DraftBlock.SignOff>().Last().Text, printed);
        scene.Expect("PLACEHOLDER", "signoff");
        scene.Tolerate("SIGNOFF_MISSING", "signoff");
        return SignOffs.With(draft, date: printed);
    }

    // Nobody could tell from the paper when it was signed.
    public override HandIn OnHandIn(HandIn hand, Scene scene) => hand with { InIndex = true };
}
