using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Prose;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A unit with another name than the roster's: its reports before the renaming bear the old one, the first after it speaks of both.</summary>
internal sealed class RenamedUnit : Decoy
{
    public override Part Touches => Part.Overview;

    public override int FromYear => 0;

    public override IReadOnlyList<string> Tempts => ["WRONG_UNIT", "MISSING_REPORT", "COPY_SELF"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => unit.Former is { } former && year <= former.LastYear + 1;

    public override ReportText OnProse(ReportText text, Scene scene)
    {
        var former = scene.Unit.Former!;
        scene.Note("unit", scene.Unit.Name, former.Name);
        return scene.Year <= former.LastYear ? text : LineageSentence.Added(text, scene,
        [
            "{when}，OLD更名为NEW，{mgr}{how}更换印章和标牌",
            "{self}由OLD更名而来，{item}等职责照旧，{mgr}{how}更正网站名称",
            "因机构更名，原OLD自{when}起称NEW，{place}的门牌由{mgr}更换",
            "经批准，OLD改称NEW，{project}的合同主体{how}变更",
        ], former.Name);
    }
}
