using Aggregator.Core.Reports;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>A section of one table has lost its heading; the table is still there.</summary>
/// <param name="section">The section, 1 to 3.</param>
/// <param name="table">Its table.</param>
internal abstract class HeadingMissing(int section, Part table) : Fault
{
    public override Part Touches => Part.Head | table;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var place = $"S{section + 1}";
        scene.Note(place, Forms.Sections[section], null);
        scene.Expect("SECTION_MISSING", place);
        scene.Tolerate("HEADING_NONSTANDARD", place);
        return draft.Map(block => block is DraftBlock.Heading { Level: 1 } heading && heading.Text == Forms.Sections[section] ? null : block);
    }
}
