using Aggregator.Core.Reports;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Handed in in time and published between the office's day and the law's.</summary>
internal sealed class PublishedAfterLocalDay : Fault
{
    public override Part Touches => Part.Dates | Part.File;

    public override int FromYear => LocalDays.FromYear;

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => LocalDays.PublishFor(unit.Unit, year) is not null;

    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.ModernPage;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene)
    {
        var local = LocalDays.PublishFor(scene.Unit.Unit, scene.Year)!.Value;
        return dates with { Published = new ChinaMoment(local.AddDays(scene.Random.Between(1, scene.Unit.DeadlineFor(scene.Year).DayNumber - local.DayNumber))) };
    }

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("published", hand.LocalPublishDeadline, hand.Dates.Published.ToString());
        scene.Expect("LATE_PUBLISH", "published/local");
        return hand with { InIndex = true };
    }
}
