using Aggregator.Core.Reports;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Narrative.Names;

/// <summary>A count of the whole area where the report is of the unit alone.</summary>
internal sealed class ScopeMix() : SentenceFault(Part.Overview, "SCOPE_MIX", "TEXT_TEXT")
{
    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => unit.Unit.Kind is UnitKind.Bureau or UnitKind.Township or UnitKind.Zone;

    protected override string Sentence(Scene scene)
    {
        var area = scene.Unit.Unit.Kind == UnitKind.Township ? scene.Random.Pick(["全区", "全市"]) : scene.Random.Pick(["全市", "全市上下"]);
        return scene.Say(
            $$"""{{area}}累计公开{item}信息{#3000-90000}条，{mgr}{how}汇总""",
            $$"""{{area}}各级各部门共受理公开申请{#300-4000}件，{item}居多""",
            $$"""一年来，{{area}}各单位合计发布{paper}{#900-8000}份，{who}受益""",
            $$"""{{area}}共举办公开培训{#60-400}场，其中{item}类最多""",
            $$"""{{area}}政府信息公开总量达到{#3000-90000}条，{place}亦在其中""",
            $$"""据统计，{{area}}共有{#40-300}家单位开设{item}专栏，更新{#3000-90000}次""");
    }
}
