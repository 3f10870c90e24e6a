using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A wrong part of an outcome row whose total goes along: the row holds, both columns do not.</summary>
internal sealed class ColumnSum : Fault
{
    public override Part Touches => Part.Table2;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var column = Picks.Part(scene);
        return Raised.By(sheet, scene, "T2", Picks.Outcome(sheet, scene), [column, "total"], column);
    }
}
