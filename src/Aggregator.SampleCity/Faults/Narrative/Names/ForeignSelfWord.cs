using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Faults.Narrative.Names;

/// <summary>The unit speaks of itself in words of another kind of unit.</summary>
internal sealed class ForeignSelfWord() : SentenceFault(Part.Supervision, "WRONG_UNIT", "SCOPE_MIX")
{
    protected override string Sentence(Scene scene)
    {
        var self = scene.Random.Pick(scene.Unit.Unit.Kind switch
        {
            UnitKind.Township => new[] { "我局", "本局", "我委", "我校" },
            UnitKind.Bureau => ["我镇", "我乡", "我街道", "我校"],
            UnitKind.Zone => ["我局", "我镇", "我校"],
            _ => ["我局", "我镇", "我校", "本局"],
        });
        return scene.Say(
            $$"""{{self}}{when}召开公开工作推进会，{mgr}通报{item}进度""",
            $$"""{{self}}将{item}公开列入年度考核，{mgr}{how}评分""",
            $$"""{{self}}聘请{who}{#3-12}名担任监督员，{how}提意见""",
            $$"""全年{{self}}未发生因{item}公开不力被追责的情形，{mgr}{how}自查""",
            $$"""{{self}}组织{mgr}等{#12-80}人参加{item}培训""",
            $$"""{mgr}代表{{self}}向{who}述职，{item}满意度较高""");
    }
}
