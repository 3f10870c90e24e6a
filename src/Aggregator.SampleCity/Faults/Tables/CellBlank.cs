using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A cell left blank where a zero belongs.</summary>
internal sealed class CellBlank : Fault
{
    public override Part Touches => Part.Table2;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var zero = scene.Random.Pick([.. sheet.OutcomeRows.Where(r => sheet.At("T2", r, "research").Text == "0")]);
        scene.Expect("CELL_BLANK", "T2");
        return Raised.Printed(sheet, scene, "T2", zero, "research", "");
    }
}
