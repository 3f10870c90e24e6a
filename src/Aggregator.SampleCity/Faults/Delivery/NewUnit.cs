using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>The first report of a unit founded within the year: none is missing before it, and nothing carries over.</summary>
internal sealed class NewUnit : Decoy
{
    public override Part Touches => Part.None;

    public override int FromYear => 0;

    public override IReadOnlyList<string> Tempts => ["MISSING_REPORT", "CARRY_BREAK", "VALID_BREAK", "YEAR_JUMP"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => unit.Lineage == Lineage.Founded && unit.Unit.ValidFrom!.Value.Year == year;

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("valid_from", null, null);
        return hand;
    }
}
