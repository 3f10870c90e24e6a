using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>A blank of the model report nobody filled in: crosses, a box, or nothing at all before the measure.</summary>
internal sealed class EarlyPlaceholder : Fault
{
    private static readonly (string Mark, string Frame)[] Left =
    [
        ("XX", "{mgr}{when}为{place}举办公开培训XX期"),
        ("××", "{self}在{place}印发{paper}××份，{mgr}{how}登记"),
        ("XX", "{item}信息由XX科室{how}报送，{mgr}汇总"),
        ("□", "{who}可到{place}查阅{paper}，开放时间为□时至□时"),
        ("X月X日", "X月X日，{self}向{who}公布{item}，{mgr}{how}答疑"),
        ("××", "{project}一栏更新××次，{who}留言由{mgr}{how}回复"),
        ("***", "{self}{when}设立***查阅点，{mgr}{how}值守"),
    ];

    public override Part Touches => Part.Proactive;

    public override int FromYear => EarlyYears.First;

    public override int ToYear => EarlyYears.Last;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var (mark, frame) = scene.Random.Pick(Left);
        scene.Note("text/proactive", null, mark);
        scene.Expect("PLACEHOLDER", "text");
        return text.WithSentence(EarlyOutline.Proactive, scene.Composer.Fresh(frame));
    }
}
