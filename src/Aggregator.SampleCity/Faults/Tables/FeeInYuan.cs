using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>行政事业性收费 in 元 where the form wants 万元: without a measure, ten thousand times last year's; or with 元 written behind it.</summary>
internal sealed class FeeInYuan : Fault
{
    private const string Subject = "T1/admin_fee/amount";

    public override Part Touches => Part.Table1;

    // Before, the forms count different things.
    public override int FromYear => 2022;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore && WorkScale.Of(unit).Fee > 0;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var yuan = PrintedCell.Of(decimal.Truncate(sheet.At("T1", "admin_fee", "amount").Value!.Value * 10_000)).Text!;
        scene.Expect("FEE_UNIT", Subject);
        if (scene.Random.Percent(40))
        {
            // The measure is said, so that the number can be read; a checker may mind the word in the cell.
            scene.Tolerate("TEXT_VALUE", Subject);
            return Raised.Printed(sheet, scene, "T1", "admin_fee", "amount", yuan + "元");
        }

        return Raised.Printed(sheet, scene, "T1", "admin_fee", "amount", yuan);
    }
}
