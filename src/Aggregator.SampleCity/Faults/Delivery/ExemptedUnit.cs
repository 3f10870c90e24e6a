using Aggregator.SampleCity.Places;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>The office has exempted the unit by a document, and nothing came.</summary>
internal sealed class ExemptedUnit : Decoy
{
    public override Part Touches => Part.All;

    public override bool OnlyLastYear => true;

    public override bool IsDelivered => false;

    public override IReadOnlyList<string> Tempts => ["MISSING_REPORT"];

    public override Grant? Grants(SampleUnit unit, int year) => Grant.Nothing(unit, year);

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("exemption", null, Grant.Nothing(scene.Unit, scene.Year).Document);
        return hand;
    }
}
