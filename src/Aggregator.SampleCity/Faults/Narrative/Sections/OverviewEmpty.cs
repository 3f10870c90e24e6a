using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>Section one is one line that says nothing.</summary>
internal sealed class OverviewEmpty : Fault
{
    public override Part Touches =>
        Part.Overview | Part.Proactive | Part.OnRequest | Part.Management | Part.Platform | Part.Supervision;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var line = scene.Say(
            "{self}认真做好{item}等公开工作",
            "{self}公开工作总体情况良好，{mgr}{how}落实",
            "本年度公开工作平稳开展，{item}为重点",
            "{self}严格依法公开，各项工作有序推进，{mgr}负责",
            "公开工作情况与往年基本一致，由{mgr}承担");
        scene.Note("S1", null, line);
        scene.Expect("SECTION1_EMPTY", "S1");
        scene.Tolerate("SECTION1_ITEM_MISSING", "S1");
        return SectionOne.Without(text, [line]);
    }
}
