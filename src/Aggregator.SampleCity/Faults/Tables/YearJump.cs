using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Cases handled that are many times last year's, or a small part of them, without a word about why.</summary>
internal sealed class YearJump : Fault
{
    public override Part Touches => Part.Table1;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore && WorkScale.Of(unit).Licence >= 60;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var last = scene.SheetBefore?.NumberAt("T1", "licence", "decisions") ?? sheet.Count("T1", "licence", "decisions");
        var now = last < 100 || scene.Random.Percent(60) ? last * scene.Random.Between(9, 17) + scene.Random.Below(9) : decimal.Truncate(last / scene.Random.Between(8, 11));
        return Raised.Printed(sheet, scene, "T1", "licence", "decisions", PrintedCell.Of(now).Text!);
    }
}
