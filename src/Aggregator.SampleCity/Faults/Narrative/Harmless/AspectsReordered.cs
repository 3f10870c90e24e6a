using Aggregator.SampleCity.Faults.Narrative.Sections;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>The five aspects in another order than the form's, each with its heading.</summary>
internal sealed class AspectsReordered : Decoy
{
    public override Part Touches =>
        Part.Head | Part.Proactive | Part.OnRequest | Part.Management | Part.Platform | Part.Supervision;

    public override IReadOnlyList<string> Tempts => ["SECTION1_ITEM_MISSING", "HEADING_NONSTANDARD"];

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var groups = AspectBlocks.Of(draft);
        var first = scene.Random.Between(1, 4);
        (groups[first], groups[first + 1]) = (groups[first + 1], groups[first]);
        scene.Note("S1", null, null);
        return AspectBlocks.With(draft, groups);
    }
}
