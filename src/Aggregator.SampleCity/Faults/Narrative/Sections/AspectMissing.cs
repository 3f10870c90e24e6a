using Aggregator.Core.Reports;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>One of the five aspects of section one is not there; the others are counted on.</summary>
/// <param name="part">The aspect.</param>
internal abstract class AspectMissing(Part part) : Fault
{
    // The headings are counted afresh, so that nobody else may put one otherwise.
    public override Part Touches => part | Part.Head;

    // What the aspect stated is stated nowhere.
    public override ReportText OnProse(ReportText text, Scene scene) => text with
    {
        Figures = [.. text.Figures.Where(f => !text.Aspects[Spot.AspectOf(part)].Any(p => p.Contains(f.Phrase, StringComparison.Ordinal)))],
    };

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var aspect = Spot.AspectOf(part);
        scene.Note("S1", Forms.Aspects[aspect], null);
        scene.Expect("SECTION1_ITEM_MISSING", "S1");
        return AspectBlocks.With(draft, [.. AspectBlocks.Of(draft).Where((_, i) => i != aspect + 1)]);
    }
}
