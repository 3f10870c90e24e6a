using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A wrong part whose total does not go along: the row fails, and a column or a balance with it.</summary>
internal sealed class PartWrong : Fault
{
    public override Part Touches => Part.Table2;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var column = Picks.Part(scene);
        var row = scene.Random.Percent(60) ? Picks.Outcome(sheet, scene) : scene.Random.Pick(["new_received", "carried_out"]);
        return Raised.By(sheet, scene, "T2", row, [column], column);
    }
}
