using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>One of the contents article 32 of the 2008 Regulations lists is not there: applications, fees, reviews and suits, or problems.</summary>
internal sealed class EarlySectionMissing : Fault
{
    private static readonly string[] Applications = ["requests_", "replies_"];
    private static readonly string[] Cases = ["reconsideration_", "litigation_", "appeal_"];

    public override Part Touches => Part.OnRequest | Part.Problems | Part.Other;

    public override int FromYear => EarlyYears.First;

    public override int ToYear => EarlyYears.Last;

    public override ReportText OnProse(ReportText text, Scene scene) => scene.Random.Below(4) switch
    {
        0 => Without(text, scene, EarlyOutline.OnRequest, "on_request", Applications),
        1 => Without(text, scene, EarlyOutline.Fees, "fees", ["fees_collected"]),
        2 => Without(text, scene, EarlyOutline.Review, "review", Cases),
        _ => WithoutProblems(text, scene),
    };

    private static ReportText Without(ReportText text, Scene scene, int section, string code, string[] metrics)
    {
        Say(scene, code, EarlyOutline.Heading(scene.Unit, scene.Year, section));
        return text.WithAspect(section) with { Figures = [.. text.Figures.Where(f => !metrics.Any(m => f.Metric.StartsWith(m, StringComparison.Ordinal)))] };
    }

    private static ReportText WithoutProblems(ReportText text, Scene scene)
    {
        Say(scene, "problems", EarlyOutline.ProblemsOf(scene.Unit));
        return text with { Problems = null };
    }

    private static void Say(Scene scene, string code, string heading)
    {
        scene.Note(code, heading, null);
        scene.Expect("SECTION_MISSING", code);
    }
}
