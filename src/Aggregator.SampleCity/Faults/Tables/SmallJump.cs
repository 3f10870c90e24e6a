using Aggregator.SampleCity.Figures;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Tables;

/// <summary>From one or two cases to a dozen: many times as many, and still next to nothing.</summary>
internal sealed class SmallJump : Decoy
{
    public override Part Touches => Part.Table1;

    public override IReadOnlyList<string> Tempts => ["YEAR_JUMP"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => hasYearBefore && WorkScale.Of(unit).Penalty is 1 or 2;

    public override Sheet OnTables(Sheet sheet, Scene scene) =>
        Raised.Printed(sheet, scene, "T1", "penalty", "decisions", PrintedCell.Of(scene.Random.Between(11, 14)).Text!);
}
