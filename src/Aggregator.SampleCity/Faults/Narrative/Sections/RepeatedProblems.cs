using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section five is taken from last year's report.</summary>
internal abstract class RepeatedProblems : Fault
{
    public override Part Touches => Part.Problems;

    public override SourceKind Source => SourceKind.OwnPast;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var problems = Taken(scene.Source!.Text.Problems!);
        var passage = string.Concat(problems);
        scene.Note("S5", null, passage);
        scene.Expect("PROBLEM_SAME", "S5");
        scene.Tolerate("COPY_SELF", "S5");

        // Last year's plans were for the year the report is about.
        scene.Tolerate("WRONG_YEAR", "S5");
        scene.Copy(new ReuseKey("own-past", "section", "none", new ReuseReport(scene.Unit.Code, scene.Year), new ReuseReport(scene.Unit.Code, scene.Source.Year),
            [new CopiedPassage("S5", passage.Length, passage, passage)]));
        return text with { Problems = problems };
    }

    /// <summary>What is taken of last year's paragraphs, one run of them.</summary>
    protected abstract IReadOnlyList<string> Taken(IReadOnlyList<string> problems);
}
