using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Not what last year carried out is carried in, in one column or in two; as many more are answered, so that the year's own identities hold.</summary>
internal sealed class CarryBreak : Fault
{
    public override Part Touches => Part.Table2;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore && FigureGenerator.GetsRequests(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var columns = scene.Random.Shuffle(Sheet.PartColumns).Take(scene.Random.Percent(30) ? 2 : 1).Append("natural").Distinct().ToList();
        var culprit = columns[0];
        var outcome = scene.Random.Pick(["granted", "partial", "unable_not_held"]);
        var carried = columns.Take(scene.Random.Percent(40) ? 2 : 1).Aggregate(sheet, (s, column) => Raised.CarriedIn(s, column, outcome, scene.Random.Between(1, 9)));
        Raised.Note(scene, sheet, carried, "T2", "carried_in", culprit);
        return carried;
    }
}
