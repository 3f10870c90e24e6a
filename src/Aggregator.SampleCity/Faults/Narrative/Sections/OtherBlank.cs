using Aggregator.Core.Reports;
using Aggregator.SampleCity.Prose;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>The heading of section six with nothing below it, in years whose form does not ask for the fee there.</summary>
internal sealed class OtherBlank : Fault
{
    public override Part Touches => Part.Head | Part.Other;

    public override int FromYear => 2019;

    public override int ToYear => 2020;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        scene.Note("S6", Forms.Sections[5], null);
        scene.Expect("SECTION_EMPTY", "S6");
        return text with { Figures = [.. text.Figures.Where(f => f.Metric != "fees_collected")] };
    }

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var start = draft.HeadingOf(5);
        var blocks = draft.Blocks.ToList();
        var end = blocks.FindIndex(start + 1, b => b is DraftBlock.Heading { Level: 1 } or DraftBlock.SignOff);
        blocks.RemoveRange(start + 1, (end < 0 ? blocks.Count : end) - start - 1);
        return draft with { Blocks = blocks };
    }
}
