using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Strokes, or 无, among the results of table 3 where zeros belong.</summary>
internal sealed class MarkInCases : Fault
{
    public override Part Touches => Part.Table3;

    // An office with many cases may have no zero left.
    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => !FigureGenerator.HasOpenCases(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var mark = scene.Random.Pick(NotApplicableMark.Marks);
        scene.Expect("NA_MARK", "T3");
        return Raised.Printed(sheet, scene, "T3", Picks.CaseZeros(sheet, scene, scene.Random.Between(1, 8)), () => mark);
    }
}
