using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Words where a zero belongs in table 2.</summary>
internal sealed class TextInApplications : Fault
{
    public override Part Touches => Part.Table2;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var (row, column) = Picks.Zeros(sheet, scene, 1)[0];
        scene.Expect("TEXT_VALUE", $"T2/{row}/{column}");
        return Raised.Printed(sheet, scene, "T2", row, column, scene.Random.Pick(["不详", "未统计", "见说明", "已转办", "待核", "另报"]));
    }
}
