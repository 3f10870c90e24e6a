using Aggregator.Core.Reports;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>The last day was a Saturday or Sunday, and the report came on the Monday: no article moves the day.</summary>
internal sealed class LateAfterWeekend : Fault
{
    public override Part Touches => Part.Dates | Part.File;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => Weekend.EndsOn(unit.DeadlineFor(year));

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene)
    {
        var last = scene.Unit.DeadlineFor(scene.Year);
        return dates with { Received = new ChinaMoment(last.AddDays(last.DayOfWeek == DayOfWeek.Saturday ? 2 : 1), dates.Received.Time) };
    }

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("received", hand.Deadline, hand.Dates.Received.ToString());
        scene.Expect("LATE_SUBMIT", "received");
        return hand with { InIndex = true };
    }
}
