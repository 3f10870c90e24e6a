using Aggregator.Core.Reports;
using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>A unit of a system of its own: listed, not ranked, not added to the city's.</summary>
internal sealed class VerticalUnit : Decoy
{
    public override Part Touches => Part.None;

    public override int FromYear => 0;

    public override bool ReachesUnranked => true;

    public override IReadOnlyList<string> Tempts => ["MISSING_REPORT", "WRONG_UNIT"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => unit.Unit.Kind == UnitKind.Vertical;

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("kind", null, null);
        return hand;
    }
}
