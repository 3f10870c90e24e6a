using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative;

/// <summary>A sentence that gives away a mobile number. The number is of a block that is not given to persons.</summary>
internal sealed class Sensitive : Fault
{
    public override Part Touches => Part.Other;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var sentence = scene.Composer.Fresh("{item}事项可拨打经办人手机1400000{#1000-9999}联系");
        scene.Note("S6", null, sentence);
        scene.Expect("SENSITIVE", "S6");
        return text with { Other = [.. text.Other, sentence] };
    }
}
