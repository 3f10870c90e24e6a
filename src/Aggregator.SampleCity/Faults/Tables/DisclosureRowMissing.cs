using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A row left out of table 1, and its block with it where it stands alone there.</summary>
internal sealed class DisclosureRowMissing : Fault
{
    public override Part Touches => Part.Table1;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var row = scene.Random.Pick(sheet.Form.T1.Rows).Code;
        scene.Note("T1/" + row, null, null);
        scene.Expect("ROW_MISSING", "T1/" + row);
        scene.Tolerate("TABLE_MISSING", "T1/" + row);
        return sheet.Without("T1/" + row);
    }
}
