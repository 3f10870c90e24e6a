using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative;

/// <summary>A sentence that gives away a mobile number. The number is of a block that is not given to persons.</summary>
internal sealed class Sensitive : Fault
{
    public override Part Touches => Part.Other;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var sentence = scene.Say(
            "{item}事项可拨打经办人手机1400000{#1000-9999}联系",
            "{mgr}联系人手机1400000{#1000-9999}，{who}可询问{item}",
            "{project}公示期内请拨1400000{#1000-9999}，由{mgr}{how}答复",
            "{place}的{who}加微信（手机1400000{#1000-9999}同号）可领{paper}",
            "{paper}由{mgr}专人（1400000{#1000-9999}）{how}解释",
            "夜间咨询{item}请打1400000{#1000-9999}，{mgr}轮流值守");
        scene.Note("S6", null, sentence);
        scene.Expect("SENSITIVE", "S6");
        return text with { Other = [.. text.Other, sentence] };
    }
}
