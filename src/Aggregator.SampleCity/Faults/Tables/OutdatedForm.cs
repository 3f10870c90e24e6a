using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>The last group of outcomes in one row, as the form before 2021 had it.</summary>
internal sealed class OutdatedForm : Fault
{
    public override Part Touches => Part.Table2;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        scene.Note("T2/" + Sheet.SingleOtherRow, "3 rows", "1 row");
        scene.Expect("OUTDATED_FORM", "T2/" + Sheet.SingleOtherRow);
        return sheet.WithSingleOtherRow();
    }
}
