using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>The last report of a unit that was merged away or abolished: none is missing after it.</summary>
internal sealed class ClosedUnit : Decoy
{
    public override Part Touches => Part.None;

    public override int FromYear => 0;

    public override IReadOnlyList<string> Tempts => ["MISSING_REPORT"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => unit.Lineage is Lineage.MergedAway or Lineage.Abolished && unit.Unit.ValidTo!.Value.Year == year + 1;

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("valid_to", null, null);
        return hand;
    }
}
