using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>上一年项目数量 of 2020 is not what 2019's report came to.</summary>
internal sealed class ItemBreak : Fault
{
    public override Part Touches => Part.Table1;

    public override int FromYear => 2020;

    public override int ToYear => 2020;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore;

    public override Sheet OnTables(Sheet sheet, Scene scene) =>
        Raised.By(sheet, scene, "T1", scene.Random.Pick(["licence", "other_service", "penalty", "coercion", "admin_fee"]), ["last_year"], "last_year");
}
