using Aggregator.Core.Reports;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>A section of prose is headed in other words than the form's.</summary>
internal sealed class HeadingReworded : Fault
{
    public override Part Touches => Part.Head;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var heading = scene.Random.Pick([.. Headings.Reworded.Where(h => draft.HeadingOf(h.Section) >= 0)]);
        var place = $"S{heading.Section + 1}";
        scene.Note(place, Forms.Sections[heading.Section], heading.Text);
        scene.Expect("HEADING_NONSTANDARD", place);
        if (!Headings.KeepsWord(heading))
        {
            // May be taken for another section.
            scene.Tolerate("SECTION_MISSING", place);
        }

        return Headings.Put(draft, heading);
    }
}
