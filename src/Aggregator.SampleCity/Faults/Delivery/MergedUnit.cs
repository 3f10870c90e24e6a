using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>The first report of a unit formed from two others: their figures are in it, their names too, and theirs are not missing.</summary>
internal sealed class MergedUnit : Decoy
{
    public override Part Touches => Part.Overview;

    public override int FromYear => 0;

    public override IReadOnlyList<string> Tempts => ["MISSING_REPORT", "WRONG_UNIT", "CARRY_BREAK", "VALID_BREAK", "YEAR_JUMP"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => unit.Lineage == Lineage.Formed && unit.Unit.ValidFrom!.Value.Year == year;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var old = string.Join("和", scene.Unit.Predecessors.Select(code => scene.City.Single(u => u.Code == code).Name));
        scene.Note("unit", scene.Unit.Name, old);
        return LineageSentence.Added(text, scene,
        [
            "{when}，OLD合并组建NEW，两家的公开事项由{mgr}{how}并账",
            "{self}由OLD合并而成，{item}等数据一并计入，{mgr}{how}核对",
            "机构改革后，OLD的职责划入NEW，{project}由{mgr}{how}接续",
            "OLD不再保留，未办结的申请由NEW承接，{mgr}{how}移交",
        ], old);
    }
}
