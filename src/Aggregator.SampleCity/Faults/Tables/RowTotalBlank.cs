using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>The column 总计 of table 2 left blank in some rows that have numbers, or in all of them.</summary>
internal sealed class RowTotalBlank : Fault
{
    public override Part Touches => Part.Table2;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        string[] rows = ["new_received", .. sheet.OutcomeRows];
        return BlankTotals.Of(sheet, scene, scene.Random.Shuffle(rows.Where(r => sheet.Count("T2", r, "total") > 0).Select(r => (r, "total"))));
    }
}
