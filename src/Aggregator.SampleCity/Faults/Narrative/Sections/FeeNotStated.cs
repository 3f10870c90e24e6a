using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section six does not speak of the handling fee.</summary>
internal sealed class FeeNotStated : Fault
{
    public override Part Touches => Part.Other;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        scene.Note("S6", text.Other[0], null);
        scene.Expect("FEE_NOT_STATED", "S6");
        return text with { Other = [.. text.Other.Skip(1)], Figures = [.. text.Figures.Where(f => f.Metric != "fees_collected")] };
    }
}
