using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>Fees in 万元 with four decimals, to the yuan.</summary>
internal sealed class FourDecimals : Decoy
{
    public override Part Touches => Part.Table1;

    public override IReadOnlyList<string> Tempts => ["T1_INT", "FEE_UNIT", "TEXT_VALUE"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => WorkScale.Of(unit).Fee > 0;

    public override Sheet OnTables(Sheet sheet, Scene scene)
    {
        var whole = decimal.Truncate(sheet.At("T1", "admin_fee", "amount").Value!.Value);
        var cents = (1000 * scene.Random.Between(1, 9)) + (10 * scene.Random.Between(0, 99)) + scene.Random.Between(1, 9);
        return Raised.Printed(sheet, scene, "T1", "admin_fee", "amount", PrintedCell.Of(whole + (cents / 10_000m)).Text!);
    }
}
