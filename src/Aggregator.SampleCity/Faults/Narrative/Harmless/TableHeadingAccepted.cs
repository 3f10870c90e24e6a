using Aggregator.SampleCity.Faults.Narrative.Sections;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>The same of a section of a table.</summary>
internal sealed class TableHeadingAccepted : Decoy
{
    public override Part Touches => Part.Head | Part.Table2 | Part.Table3;

    public override IReadOnlyList<string> Tempts => ["HEADING_NONSTANDARD", "SECTION_MISSING"];

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var heading = scene.Random.Pick([.. Headings.Accepted.Where(h => h.Section is 2 or 3 && draft.HeadingOf(h.Section) >= 0)]);
        scene.Note($"S{heading.Section + 1}", null, heading.Text);
        return Headings.Put(draft, heading);
    }
}
