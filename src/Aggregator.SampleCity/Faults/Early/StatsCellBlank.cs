using Aggregator.Core.Reports;
using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>One to four cells of the national statistics table left blank where a zero belongs.</summary>
internal sealed class StatsCellBlank : Fault
{
    public override Part Touches => Part.Tables;

    public override int FromYear => EarlyYears.FirstStatistics;

    public override int ToYear => EarlyYears.Last;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var table = Forms.Statistics2014.Code;
        var zeros = Forms.Statistics2014.Rows.Where(r => r.Measure is not null && sheet.At(table, r.Code, IndicatorSheet.Value).Text == "0").Select(r => r.Code);
        var blank = scene.Random.Shuffle(zeros).Take(scene.Random.Between(1, 4)).ToList();
        scene.Note(Indicators.Place(table, blank[0], IndicatorSheet.Value), "0", "");
        scene.Expect("CELL_BLANK", table);
        return blank.Aggregate(sheet, (s, row) => s.With(table, row, IndicatorSheet.Value, new PrintedCell("")));
    }
}
