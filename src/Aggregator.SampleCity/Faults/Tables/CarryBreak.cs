using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>More carried in than last year carried out, and as many more answered: the year's own identities go on holding.</summary>
internal sealed class CarryBreak : Fault
{
    public override Part Touches => Part.Table2;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore && FigureGenerator.GetsRequests(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var by = scene.Random.Between(1, 9);
        var carried = new[] { "carried_in", "granted", "total" }.Aggregate(sheet, (s, row) => s.Raise("T2", row, "natural", by).Raise("T2", row, "total", by));
        Raised.Note(scene, sheet, carried, "T2", "carried_in", "natural");
        return carried;
    }
}
