using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Words where a number of cases belongs in table 1.</summary>
internal sealed class TextValue : Fault
{
    public override Part Touches => Part.Table1;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var row = scene.Random.Pick(IdentityRecount.Handled);
        scene.Expect("TEXT_VALUE", $"T1/{row}/decisions");
        return Raised.Printed(sheet, scene, "T1", row, "decisions", scene.Random.Pick(["详见公示栏", "见附件", "若干", "详见政务服务网", "待统计", "由上级统一公开", "多件", "约300件"]));
    }
}
