using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A total that is twice its parts: the clerk added a total in with them.</summary>
internal sealed class TotalDoublesItsParts : Fault
{
    public override Part Touches => Part.Table2;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => FigureGenerator.GetsRequests(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var row = scene.Random.Percent(50) ? "total" : Picks.FilledOutcome(sheet, scene);
        var doubled = sheet.Raise("T2", row, "total", sheet.Count("T2", row, "total"));
        Raised.Note(scene, sheet, doubled, "T2", row, "total");
        return doubled;
    }
}
