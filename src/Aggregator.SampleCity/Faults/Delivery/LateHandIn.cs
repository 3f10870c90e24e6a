using Aggregator.Core.Reports;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Handed in so many days after the deadline, as the index says.</summary>
internal abstract class LateHandIn : Fault
{
    public override Part Touches => Part.Dates | Part.File;

    /// <summary>Fewest and most days past the deadline.</summary>
    protected abstract (int Fewest, int Most) Days { get; }

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene) =>
        dates with { Received = new ChinaMoment(scene.Unit.DeadlineFor(scene.Year).AddDays(scene.Random.Between(Days.Fewest, Days.Most)), dates.Received.Time) };

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("received", hand.Deadline, hand.Dates.Received.ToString());
        scene.Expect("LATE_SUBMIT", "received");
        return hand with { InIndex = true };
    }
}
