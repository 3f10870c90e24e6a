using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A number of cases with a minus before it: nobody handled fewer than none.</summary>
internal sealed class NegativeCount : Fault
{
    public override Part Touches => Part.Table1;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var row = scene.Random.Pick(IdentityRecount.Handled);
        scene.Expect("T1_INT", $"T1/{row}/decisions");
        return Raised.Printed(sheet, scene, "T1", row, "decisions", PrintedCell.Of(-Math.Max(scene.Random.Between(2, 9), sheet.Count("T1", row, "decisions"))).Text!);
    }
}
