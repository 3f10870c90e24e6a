namespace Aggregator.SampleCity.Faults.Narrative.Harmless;

/// <summary>The words for our city and our province where they belong.</summary>
internal sealed class ProvinceWords() : SentenceDecoy(Part.Overview, "WRONG_UNIT", "SCOPE_MIX")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "按照我市公开工作部署，{self}{when}排定{item}进度",
        "我省下达的{item}任务，{self}{how}分解到{mgr}",
        "对标我市先进单位，{self}从{item}补短板",
        "我市政府信息公开主管部门{when}到{self}指导{item}",
        "落实我省关于{item}公开的意见，{mgr}{how}拟定清单");
}
