using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>One to six cells of table 2 left blank where zeros belong.</summary>
internal sealed class CellBlank : Fault
{
    public override Part Touches => Part.Table2;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        scene.Expect("CELL_BLANK", "T2");
        return Raised.Printed(sheet, scene, "T2", Picks.Zeros(sheet, scene, scene.Random.Between(1, 6)), () => "");
    }
}
