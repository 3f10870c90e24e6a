using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Narrative.Leaks;

/// <summary>Two paragraphs put through synonyms word by word.</summary>
internal sealed class SpunText : Fault
{
    private static readonly string[] Frames =
    [
        "{self}进一步加强组织领导，健全工作机制，明确{mgr}责任，推进{item}信息公开",
        "严格审查制度，认真登记档案，规范目录管理，{paper}及时更新",
        "深入学习培训，提高队伍能力水平，切实增强公开意识，{mgr}{how}考核",
        "优化平台渠道，完善网站内容，便民服务有效，{who}问题及时回应",
        "全面落实保密审查，统一清单管理，重点检查{item}，{mgr}监督",
        "积极宣传解读{paper}，主要措施落实有效，{who}申请及时受理答复",
        "{mgr}{how}监督检查{item}，责任明确，措施切实，保障公开质量",
        "建立年度考核制度，加强队伍培训，认真解决存在问题，提高{item}公开水平",
        "围绕{project}制定工作方案，优化审查流程，落实登记制度，{mgr}检查",
    ];

    public override Part Touches => Part.Management | Part.Supervision;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        string[] frames = [.. Frames.Select(OddSynonyms.Spin)];
        var spun = text;
        foreach (var aspect in new[] { Spot.AspectOf(Part.Management), Spot.AspectOf(Part.Supervision) })
        {
            var added = scene.Say(frames) + scene.Say(frames) + scene.Say(frames);
            spun = spun.WithAspect(aspect, [.. text.Aspects[aspect].Select(OddSynonyms.Spin), added]);
        }

        scene.Note("S1", null, spun.Aspects[Spot.AspectOf(Part.Management)][^1]);
        scene.Expect("SPUN_TEXT", "S1");
        return spun;
    }
}
