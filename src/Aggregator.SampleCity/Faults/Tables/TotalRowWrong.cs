using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>The row 总计 wrong in one column: row, column and balance fail at once.</summary>
internal sealed class TotalRowWrong : Fault
{
    public override Part Touches => Part.Table2;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var column = scene.Random.Percent(30) ? "total" : Picks.Part(scene);
        return Raised.By(sheet, scene, "T2", "total", [column], column);
    }
}
