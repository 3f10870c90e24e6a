using Aggregator.SampleCity.Keys;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section five is last year's without its last sentence.</summary>
internal sealed class ProblemSameShortened : Fault
{
    public override Part Touches => Part.Problems;

    public override SourceKind Source => SourceKind.OwnPast;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var passage = Shortened(string.Concat(scene.Source!.Text.Problems!));
        scene.Note("S5", null, passage);
        scene.Expect("PROBLEM_SAME", "S5");
        scene.Tolerate("COPY_SELF", "S5");

        // Last year's plans were for the year the report is about.
        scene.Tolerate("WRONG_YEAR", "S5");
        scene.Copy(new ReuseKey("own-past", "section", "none", new ReuseReport(scene.Unit.Code, scene.Year), new ReuseReport(scene.Unit.Code, scene.Source.Year),
            [new CopiedPassage("S5", passage.Length, passage, passage)]));
        return text with { Problems = [passage] };
    }

    // Up to the full stop before the last; a text of one sentence stays.
    private static string Shortened(string text) => text[..^1].LastIndexOf('。') is > 0 and var at ? text[..(at + 1)] : text;
}
