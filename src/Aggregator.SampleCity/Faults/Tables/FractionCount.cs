using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A number of cases with a fraction: a case is whole.</summary>
internal sealed class FractionCount : Fault
{
    public override Part Touches => Part.Table1;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var row = scene.Random.Pick(IdentityRecount.Handled);
        scene.Expect("T1_INT", $"T1/{row}/decisions");
        return Raised.Printed(sheet, scene, "T1", row, "decisions", PrintedCell.Of(sheet.Count("T1", row, "decisions") + (scene.Random.Between(1, 9) / 10m)).Text!);
    }
}
