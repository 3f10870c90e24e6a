using Aggregator.Core.Reports;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>The page bears a date more than a year behind the deadline, as after a move of the portal; the hand-in was in time.</summary>
internal sealed class DatedYearsLater : Fault
{
    public override Part Touches => Part.Dates | Part.File;

    // Later reports have no such date yet.
    public override int ToYear => 2023;

    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.ModernPage;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene) =>
        dates with { Published = new ChinaMoment(scene.Unit.DeadlineFor(scene.Year).AddDays(scene.Random.Between(380, 700))) };

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("published", null, hand.Dates.Published.ToString());
        scene.Expect("DATE_UNRELIABLE", "published");
        return hand with { InIndex = true };
    }
}
