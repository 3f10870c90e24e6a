using Aggregator.Core.Reports;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Handed in in the last second of the office's own last day.</summary>
internal sealed class LocalDayLastSecond : Decoy
{
    public override Part Touches => Part.Dates | Part.File;

    public override int FromYear => LocalDays.FromYear;

    public override IReadOnlyList<string> Tempts => ["LATE_SUBMIT"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => LocalDays.SubmitFor(unit.Unit, year) is not null;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene) =>
        dates with { Received = new ChinaMoment(LocalDays.SubmitFor(scene.Unit.Unit, scene.Year)!.Value, new TimeOnly(23, 59, 59)) };

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("received", null, hand.Dates.Received.ToString());
        return hand with { InIndex = true };
    }
}
