using System.Globalization;
using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Large numbers of table 1 in groups of three.</summary>
internal sealed class ThousandsSeparators : Decoy
{
    public override Part Touches => Part.Table1;

    public override IReadOnlyList<string> Tempts => ["TEXT_VALUE", "T1_INT", "YEAR_JUMP"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => WorkScale.Of(unit).Licence >= 2300;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var comma = scene.Random.Percent(70) ? "," : "，";
        var grouped = sheet.Keys.Where(k => k.Table == "T1" && sheet.At("T1", k.Row, k.Column).Value >= 1000).Aggregate(sheet, (s, k) =>
            s.With("T1", k.Row, k.Column, new PrintedCell(s.At("T1", k.Row, k.Column).Value!.Value.ToString("#,0.####", CultureInfo.InvariantCulture).Replace(",", comma, StringComparison.Ordinal))));
        Raised.Note(scene, sheet, grouped, "T1", "licence", "decisions");
        return grouped;
    }
}
