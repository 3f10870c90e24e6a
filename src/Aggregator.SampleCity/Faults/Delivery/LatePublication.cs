using Aggregator.Core.Reports;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Handed in in time and published so many days after the deadline, as the page says.</summary>
internal abstract class LatePublication : Fault
{
    public override Part Touches => Part.Dates | Part.File;

    /// <summary>Fewest and most days past the deadline.</summary>
    protected abstract (int Fewest, int Most) Days { get; }

    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.ModernPage;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene) =>
        dates with { Published = new ChinaMoment(scene.Unit.DeadlineFor(scene.Year).AddDays(scene.Random.Between(Days.Fewest, Days.Most))) };

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("published", hand.Deadline, hand.Dates.Published.ToString());
        scene.Expect("LATE_PUBLISH", "published");
        return hand with { InIndex = true };
    }
}
