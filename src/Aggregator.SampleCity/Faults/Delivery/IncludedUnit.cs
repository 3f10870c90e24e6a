using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A unit inside another's figures: it owes its own report and is not added to the city's.</summary>
internal sealed class IncludedUnit : Decoy
{
    public override Part Touches => Part.None;

    public override int FromYear => 0;

    public override IReadOnlyList<string> Tempts => ["MISSING_REPORT", "COPY_OTHER", "SCOPE_MIX"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => unit.Unit.IncludedIn is not null;

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("included_in", null, null);
        return hand;
    }
}
