using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>More or fewer received, or carried out, than the rest comes to; every row and column adds up.</summary>
internal sealed class Balance : Fault
{
    public override Part Touches => Part.Table2;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var column = Picks.Part(scene);
        var row = scene.Random.Percent(60) ? "new_received" : "carried_out";
        return Raised.By(sheet, scene, "T2", row, [column, "total"], column);
    }
}
