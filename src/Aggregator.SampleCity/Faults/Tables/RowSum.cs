using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A wrong total of a row: it breaks that row, and the column 总计 or the balance with it.</summary>
internal sealed class RowSum : Fault
{
    public override Part Touches => Part.Table2;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var row = scene.Random.Percent(60) ? Picks.Outcome(sheet, scene) : scene.Random.Pick(["new_received", "carried_in", "carried_out"]);
        return Raised.By(sheet, scene, "T2", row, ["total"], "total");
    }
}
