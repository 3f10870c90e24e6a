using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>The row （七）总计 of table 2 left blank in some columns that have numbers, or in all of them.</summary>
internal sealed class ColumnTotalBlank : Fault
{
    public override Part Touches => Part.Table2;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene) =>
        BlankTotals.Of(sheet, scene, scene.Random.Shuffle(Sheet.Columns.Where(c => sheet.Count("T2", "total", c) > 0).Select(c => ("total", c))));
}
