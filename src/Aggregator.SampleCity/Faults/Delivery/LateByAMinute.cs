using System.Globalization;
using Aggregator.Core.Reports;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Handed in within the first minute of the day after the last; China's clock decides, whatever offset the time is written in.</summary>
internal sealed class LateByAMinute : Fault
{
    public override Part Touches => Part.Dates | Part.File;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene) =>
        dates with { Received = new ChinaMoment(scene.Unit.DeadlineFor(scene.Year).AddDays(1), new TimeOnly(0, 0, scene.Random.Below(60))) };

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        // In Greenwich it is still four in the afternoon of the last day.
        string? written = scene.Random.Percent(50)
            ? string.Create(CultureInfo.InvariantCulture, $"{hand.Dates.Received.Date.AddDays(-1):yyyy-MM-dd}T16:00:{hand.Dates.Received.Time!.Value.Second:00}Z")
            : null;
        scene.Note("received", hand.Deadline, written ?? hand.Dates.Received.ToString());
        scene.Expect("LATE_SUBMIT", "received");
        return hand with { InIndex = true, ReceivedAsWritten = written };
    }
}
