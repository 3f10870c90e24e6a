using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Handed in after the later day the office has granted.</summary>
internal sealed class LateByGrantedDay : LateHandIn
{
    protected override (int Fewest, int Most) Days => (1, 9);

    public override Grant? Grants(SampleUnit unit, int year) => Grant.MoreTime(unit, year);

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene)
    {
        var last = Grant.MoreTime(scene.Unit, scene.Year).Until!.Value;
        return dates with { Received = dates.Received with { Date = last.AddDays(scene.Random.Between(Days.Fewest, Days.Most)) } };
    }

    public override HandIn OnHandIn(HandIn hand, Scene scene) => base.OnHandIn(hand with { Grant = Grants(scene.Unit, scene.Year) }, scene);
}
