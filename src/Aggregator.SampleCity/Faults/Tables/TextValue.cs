using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Words where a number belongs.</summary>
internal sealed class TextValue : Fault
{
    public override Part Touches => Part.Table1;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        scene.Expect("TEXT_VALUE", "T1/licence/decisions");
        return Raised.Printed(sheet, scene, "T1", "licence", "decisions", "详见公示栏");
    }
}
