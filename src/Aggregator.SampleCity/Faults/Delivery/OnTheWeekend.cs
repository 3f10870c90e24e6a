using Aggregator.Core.Reports;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>The last day is a Saturday or Sunday, and the report came in on it.</summary>
internal sealed class OnTheWeekend : Decoy
{
    public override Part Touches => Part.Dates | Part.File;

    public override IReadOnlyList<string> Tempts => ["LATE_SUBMIT"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => Weekend.EndsOn(unit.DeadlineFor(year)) && LocalDays.SubmitFor(unit.Unit, year) is null;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene) =>
        dates with { Received = new ChinaMoment(scene.Unit.DeadlineFor(scene.Year), dates.Received.Time) };

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("received", null, hand.Dates.Received.ToString());
        return hand with { InIndex = true };
    }
}
