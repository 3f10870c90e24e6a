using Aggregator.SampleCity.Figures;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>The amount of central procurement with its measure behind it, in 万元 or in 元, as the form of 2019 was filled in.</summary>
internal sealed class AmountWithMeasure : Decoy
{
    public override Part Touches => Part.Table1;

    public override int FromYear => 2019;

    public override int ToYear => 2020;

    public override IReadOnlyList<string> Tempts => ["TEXT_VALUE", "FEE_UNIT"];

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var amount = sheet.At("T1", "procurement", "amount").Value!.Value;
        return Raised.Printed(sheet, scene, "T1", "procurement", "amount", scene.Random.Percent(50) ? PrintedCell.Of(amount).Text + "万元" : PrintedCell.Of(decimal.Truncate(amount * 10_000)).Text + "元");
    }
}
