using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>A unit nobody asked anything: zeros in every cell, totals too.</summary>
internal sealed class ZeroRequests : Decoy
{
    public override Part Touches => Part.Table2 | Part.Table3;

    public override IReadOnlyList<string> Tempts => ["TOTAL_BLANK", "CELL_BLANK", "BALANCE", "TEXT_TABLE", "YEAR_JUMP"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => !FigureGenerator.GetsRequests(unit);

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        scene.Note("T2/total/total", "0", "0");
        return sheet;
    }
}
