using Aggregator.Core.Reports;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Handed in by the law's day and after the earlier one the office has set.</summary>
internal abstract class PastLocalDay : Fault
{
    public override Part Touches => Part.Dates | Part.File;

    public override int FromYear => LocalDays.FromYear;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => LocalDays.SubmitFor(unit.Unit, year) is not null;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene) =>
        dates with { Received = Received(LocalDays.SubmitFor(scene.Unit.Unit, scene.Year)!.Value, dates.Received, scene) };

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("received", hand.LocalDeadline, hand.Dates.Received.ToString());
        scene.Expect("LATE_SUBMIT", "received/local");
        return hand with { InIndex = true };
    }

    /// <summary>When it came in.</summary>
    protected abstract ChinaMoment Received(DateOnly local, ChinaMoment drawn, Scene scene);
}
