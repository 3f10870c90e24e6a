using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Gaps;

/// <summary>A note of the form left in above one of the tables.</summary>
internal sealed class TemplateNote : Fault
{
    public override Part Touches => Part.Head;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var section = scene.Random.Between(1, 3);
        var place = $"S{section + 1}";
        scene.Note(place, null, MandatedText.FormNote);
        scene.Expect("TEMPLATE_NOTE_LEFT", place);
        return draft.WithUnder(section, new DraftBlock.Prose(MandatedText.FormNote));
    }
}
