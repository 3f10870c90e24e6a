using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>The row 规章 of table 1 left blank by a unit that makes none.</summary>
internal sealed class DisclosureCellBlank : Fault
{
    public override Part Touches => Part.Table1;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        scene.Expect("CELL_BLANK", "T1");
        return Raised.Printed(sheet, scene, "T1", Picks.Regulations, () => "");
    }
}
