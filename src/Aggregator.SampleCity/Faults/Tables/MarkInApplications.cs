using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Strokes, or 无, in cells of table 2 where zeros belong.</summary>
internal sealed class MarkInApplications : Fault
{
    public override Part Touches => Part.Table2;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var mark = scene.Random.Pick(NotApplicableMark.Marks);
        scene.Expect("NA_MARK", "T2");
        return Raised.Printed(sheet, scene, "T2", Picks.Zeros(sheet, scene, scene.Random.Between(1, 12)), () => mark);
    }
}
