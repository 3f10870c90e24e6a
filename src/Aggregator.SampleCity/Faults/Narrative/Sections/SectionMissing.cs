using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section five is not there.</summary>
internal sealed class SectionMissing : Fault
{
    // No other deviation may look for its heading.
    public override Part Touches => Part.Head | Part.Problems;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        scene.Note("S5", "五、存在的主要问题及改进情况", null);
        scene.Expect("SECTION_MISSING", "S5");
        return text with { Problems = null };
    }
}
