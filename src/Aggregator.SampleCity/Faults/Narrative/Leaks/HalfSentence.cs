namespace Aggregator.SampleCity.Faults.Narrative.Leaks;

/// <summary>The end of one sentence run into the middle of another.</summary>
internal sealed class HalfSentence() : SentenceFault(Part.Supervision, "GARBLED", "LOST_NUMBER")
{
    protected override string Sentence(Scene scene) => scene.Say(
        "{mgr}{when}对{item}进行了全面自查，发现并由的部分栏目更新不及时的，已",
        "为进一步把{item}公开工作落到实，{self}定期召专题研究部署",
        "{self}将{item}纳入考核，权重占以及对{place}等地开展督促检",
        "通过{how}培训，{who}业务能力得到了较大提高了{paper}的规范",
        "{mgr}牵头成立领导小组，组长由主要负责同志任副组，下设办公",
        "对{project}公开不力的严肃追究相关人员责任并，{when}印发通报中");
}
