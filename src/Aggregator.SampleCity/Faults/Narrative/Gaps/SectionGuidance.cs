using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Narrative.Gaps;

/// <summary>What a section is to hold, said to whoever writes it, left in below its heading.</summary>
internal sealed class SectionGuidance : Fault
{
    private static readonly (int Section, string[] Notes)[] Guidance =
    [
        (0, ["（本部分请从五个方面分别填写，每个方面均应有数据支撑）", "填写要求：先写总体判断，再按五个方面展开，避免与上年重复。", "【此处填写本机关年度工作综述，三百字左右】"]),
        (4, ["（请填写两条以上具体问题，并逐条写明改进措施）", "填写要求：问题须与上年不同，措施须可检查。", "【提示：本部分不得写“无”，请删去本行】"]),
        (5, ["（请填写信息处理费收取情况，没有的写明未收取）", "填写要求：没有其他事项的，仅保留收费说明一句。", "【提示：如有创新做法可在此补充，请删去本行】"]),
    ];

    public override Part Touches => Part.Head;

    public override ReportDraft OnDraft(ReportDraft draft, Scene scene)
    {
        var (section, notes) = scene.Random.Pick(Guidance);
        var note = scene.Random.Pick(notes);
        var place = $"S{section + 1}";
        scene.Note(place, null, note);
        scene.Expect("TEMPLATE_NOTE_LEFT", place);
        return draft.WithUnder(section, new DraftBlock.Prose(note));
    }
}
