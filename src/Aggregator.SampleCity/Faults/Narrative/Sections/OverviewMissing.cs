using Aggregator.Core.Reports;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section one is not there, heading and text.</summary>
internal sealed class OverviewMissing : Fault
{
    public override Part Touches =>
        Part.Head | Part.Overview | Part.Proactive | Part.OnRequest | Part.Management | Part.Platform | Part.Supervision;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        scene.Note("S1", Forms.Sections[0], null);
        scene.Expect("SECTION_MISSING", "S1");
        scene.Tolerate("SECTION1_EMPTY", "S1");
        scene.Tolerate("SECTION1_ITEM_MISSING", "S1");
        return SectionOne.Without(text, []);
    }

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene) => draft.WithoutSection(0);
}
