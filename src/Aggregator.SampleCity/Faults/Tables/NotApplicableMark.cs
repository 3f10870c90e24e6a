using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Strokes in the row 规章 of table 1 where zeros belong.</summary>
internal sealed class NotApplicableMark : Fault
{
    /// <summary>What clerks write instead of a zero.</summary>
    public static readonly IReadOnlyList<string> Marks = ["/", "-", "—", "无", "--"];

    public override Part Touches => Part.Table1;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var mark = scene.Random.Pick(Marks);
        scene.Expect("NA_MARK", "T1");
        return Raised.Printed(sheet, scene, "T1", [.. Picks.Regulations.Take(scene.Random.Between(1, 3))], () => mark);
    }
}
