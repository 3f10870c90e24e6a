using Aggregator.Core.Reports;
using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>Handed in after 31 March: by days, or when somebody chased it in summer.</summary>
internal sealed class EarlyLateSubmit : Fault
{
    public override Part Touches => Part.Dates | Part.File;

    public override int FromYear => EarlyYears.First;

    public override int ToYear => EarlyYears.Last;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene)
    {
        var late = scene.Random.Percent(70) ? scene.Random.Between(1, 20) : scene.Random.Between(40, 120);
        return dates with { Received = new ChinaMoment(scene.Unit.DeadlineFor(scene.Year).AddDays(late), dates.Received.Time) };
    }

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("received", hand.Deadline, hand.Dates.Received.ToString());
        scene.Expect("LATE_SUBMIT", "received");
        return hand with { InIndex = true };
    }
}
