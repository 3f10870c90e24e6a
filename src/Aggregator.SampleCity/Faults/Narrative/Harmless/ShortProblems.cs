using Aggregator.SampleCity.Faults.Narrative.Sections;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>Section five in few words that are concrete all the same, each with what is done about it.</summary>
internal sealed class ShortProblems : Decoy
{
    public override Part Touches => Part.Problems;

    public override IReadOnlyList<string> Tempts => ["PROBLEM_EMPTY", "PROBLEM_GENERIC", "MEASURE_MISSING"];

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        List<string> problems = [OwnProblems.Problem(scene) + OwnProblems.Measure(scene)];
        scene.Note("S5", null, problems[0]);
        return text with { Problems = problems };
    }
}
