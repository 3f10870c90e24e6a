using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Years;

/// <summary>The period is last year's.</summary>
internal sealed class PeriodOfLastYear : Fault
{
    public override Part Touches => Part.Head;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var right = MandatedText.Period(scene.Year);
        var wrong = MandatedText.Period(scene.Year - 1);
        scene.Note("period", right, wrong);
        scene.Expect("PERIOD_WRONG", "period");
        scene.Tolerate("WRONG_YEAR", "period");
        return HeadLines.Replace(draft, right, wrong, wrong);
    }
}
