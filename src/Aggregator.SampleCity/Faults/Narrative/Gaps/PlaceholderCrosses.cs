namespace Aggregator.SampleCity.Faults.Narrative.Gaps;

/// <summary>Crosses of several kinds where a number or a name should be.</summary>
internal sealed class PlaceholderCrosses() : SentenceFault(Part.Proactive, "PLACEHOLDER")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "{self}{when}在{place}召开{item}说明会××场，{mgr}到场解答",
        "{item}栏目全年刊发解读稿ＸＸ篇，由{mgr}{how}审核",
        "{paper}与{project}进展合计更新xx次，{mgr}{how}存档",
        "面向{who}发放{item}指南×××份，{place}先行",
        "由XX同志牵头，{mgr}{how}更新{item}目录",
        "{mgr}{when}到XX单位学习{item}公开做法，{how}形成清单",
        "{self}与××街道共建{item}专栏，{who}可直接查询",
        "{item}信息全年发布XXX条，{mgr}{how}核对");
}
