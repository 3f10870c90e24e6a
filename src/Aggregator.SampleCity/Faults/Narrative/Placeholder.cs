using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative;

/// <summary>A placeholder where a number should be.</summary>
internal sealed class Placeholder : Fault
{
    private const int Supervision = 4;

    public override Part Touches => Part.Supervision;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        scene.Note("S1", null, "XX");
        scene.Expect("PLACEHOLDER", "S1");
        return text.WithSentence(Supervision, scene.Composer.Fresh("{mgr}全年组织{item}公开业务培训XX场次"));
    }
}
