using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative;

/// <summary>A note of the form left in above table 1.</summary>
internal sealed class TemplateNote : Fault
{
    public override Part Touches => Part.Head;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        scene.Note("S2", null, MandatedText.FormNote);
        scene.Expect("TEMPLATE_NOTE_LEFT", "S2");
        return draft.WithUnder(1, new DraftBlock.Prose(MandatedText.FormNote));
    }
}
