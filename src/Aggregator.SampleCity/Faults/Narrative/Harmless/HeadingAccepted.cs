using Aggregator.SampleCity.Faults.Narrative.Sections;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>A heading of a section of prose with every word of the form's and one or two more.</summary>
internal sealed class HeadingAccepted : Decoy
{
    public override Part Touches => Part.Head;

    public override IReadOnlyList<string> Tempts => ["HEADING_NONSTANDARD", "SECTION_MISSING"];

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var heading = scene.Random.Pick([.. Headings.Accepted.Where(h => h.Section is 0 or 4 or 5 && draft.HeadingOf(h.Section) >= 0)]);
        scene.Note($"S{heading.Section + 1}", null, heading.Text);
        return Headings.Put(draft, heading);
    }
}
