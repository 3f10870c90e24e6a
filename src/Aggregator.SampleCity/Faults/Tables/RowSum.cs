using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A wrong total of an outcome row: it breaks that row, and the column 总计 with it.</summary>
internal sealed class RowSum : Fault
{
    public override Part Touches => Part.Table2;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene) =>
        Raised.By(sheet, scene, "T2", "partial", ["total"], "total");
}
