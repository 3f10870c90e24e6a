using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Handed in in the last second of the last day, or on that day with no hour given, or so that only China's clock shows it.</summary>
internal sealed class LastSecond : Decoy
{
    public override Part Touches => Part.Dates | Part.File;

    public override IReadOnlyList<string> Tempts => ["LATE_SUBMIT"];

    // Where the office has an earlier day, the law's last one is late by it.
    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => LocalDays.SubmitFor(unit.Unit, year) is null;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene) =>
        dates with { Received = new ChinaMoment(scene.Unit.DeadlineFor(scene.Year), new TimeOnly(23, 59, 59)) };

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        var day = hand.Dates.Received.Date;
        var (written, dates) = scene.Random.Below(4) switch
        {
            0 => (day.ToString("yyyy/M/d", CultureInfo.InvariantCulture), hand.Dates with { Received = new ChinaMoment(day) }),
            1 => (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T15:59:59Z", hand.Dates),
            2 => (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 23:59:59", hand.Dates),
            _ => (hand.Dates.Received.ToString(), hand.Dates),
        };
        scene.Note("received", null, written);
        return hand with { InIndex = true, Dates = dates, ReceivedAsWritten = written };
    }
}
