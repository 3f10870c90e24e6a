using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section five put otherwise as a whole.</summary>
internal abstract class SectionFiveFault(string rule, params string[] tolerated) : Fault
{
    public override Part Touches => Part.Problems;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var problems = Problems(scene);
        scene.Note("S5", null, problems.Count > 0 ? string.Concat(problems) : null);
        scene.Expect(rule, "S5");
        foreach (var other in tolerated)
        {
            scene.Tolerate(other, "S5");
        }

        return text with { Problems = problems };
    }

    /// <summary>The paragraphs below the heading.</summary>
    protected abstract IReadOnlyList<string> Problems(Scene scene);
}
