using Aggregator.Core.Reports;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Sections;

/// <summary>A heading bears the number of another section.</summary>
internal sealed class HeadingNumber : Fault
{
    public override Part Touches => Part.Head;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        (int Section, string Text) heading = scene.Random.Pick<(int Section, string Text)>([(0, "二、总体情况"), (4, "六、存在的主要问题及改进情况"), (4, "四、存在的主要问题及改进情况"), (5, "五、其他需要报告的事项"), (5, "七、其他需要报告的事项")]);
        var place = $"S{heading.Section + 1}";
        scene.Note(place, Forms.Sections[heading.Section], heading.Text);
        scene.Expect("HEADING_NONSTANDARD", place);
        return Headings.Put(draft, heading);
    }
}
