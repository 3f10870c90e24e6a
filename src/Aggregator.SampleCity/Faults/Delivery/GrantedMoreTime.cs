using Aggregator.Core.Reports;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Handed in after the law's day and by the later one the office has granted.</summary>
internal sealed class GrantedMoreTime : Decoy
{
    public override Part Touches => Part.Dates | Part.File;

    public override IReadOnlyList<string> Tempts => ["LATE_SUBMIT", "LATE_PUBLISH"];

    public override Grant? Grants(SampleUnit unit, int year) => Grant.MoreTime(unit, year);

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene)
    {
        var last = Grant.MoreTime(scene.Unit, scene.Year).Until!.Value;
        var received = scene.Random.Percent(50) ? new ChinaMoment(last, new TimeOnly(23, 59, 59)) : dates.Received with { Date = last.AddDays(-scene.Random.Between(0, 9)) };
        return dates with { Received = received };
    }

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("received", null, hand.Dates.Received.ToString());
        return hand with { InIndex = true, Grant = Grants(scene.Unit, scene.Year) };
    }
}
