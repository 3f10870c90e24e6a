using Aggregator.Core.Reports;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section four is not there, heading and table.</summary>
internal sealed class CasesSectionMissing : Fault
{
    public override Part Touches => Part.Head | Part.Table3;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        scene.Note("S4", Forms.Sections[3], null);
        scene.Expect("SECTION_MISSING", "S4");
        scene.Expect("TABLE_MISSING", "T3");
        return draft.WithoutSection(3);
    }
}
