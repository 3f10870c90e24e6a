using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Results of table 3 left blank where zeros belong.</summary>
internal sealed class CaseCellBlank : Fault
{
    public override Part Touches => Part.Table3;

    // An office with many cases may have no zero left.
    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => !FigureGenerator.HasOpenCases(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        scene.Expect("CELL_BLANK", "T3");
        return Raised.Printed(sheet, scene, "T3", Picks.CaseZeros(sheet, scene, scene.Random.Between(1, 6)), () => "");
    }
}
