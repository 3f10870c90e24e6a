using Aggregator.Core.Reports;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Handed in after the deadline, as the index says.</summary>
internal sealed class LateSubmit : Fault
{
    public override Part Touches => Part.Dates | Part.File;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene) =>
        dates with { Received = new ChinaMoment(scene.Unit.DeadlineFor(scene.Year).AddDays(scene.Random.Between(1, 20)), dates.Received.Time) };

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("received", hand.Deadline, hand.Dates.Received.ToString());
        scene.Expect("LATE_SUBMIT", "received");
        return hand with { InIndex = true };
    }
}
