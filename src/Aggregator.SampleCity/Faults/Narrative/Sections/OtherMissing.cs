using Aggregator.Core.Reports;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section six is not there.</summary>
internal sealed class OtherMissing : Fault
{
    public override Part Touches => Part.Head | Part.Other;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        scene.Note("S6", Forms.Sections[5], null);
        scene.Expect("SECTION_MISSING", "S6");
        scene.Tolerate("FEE_NOT_STATED", "S6");
        return text with { Figures = [.. text.Figures.Where(f => f.Metric != "fees_collected")] };
    }

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene) => draft.WithoutSection(5);
}
