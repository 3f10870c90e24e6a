using Aggregator.Core.Reports;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>The page is dated the last day in time.</summary>
internal sealed class PublishedOnLastDay : Decoy
{
    public override Part Touches => Part.Dates | Part.File;

    public override IReadOnlyList<string> Tempts => ["LATE_PUBLISH"];

    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.ModernPage;

    // Where the office has an earlier day, the law's last one is late by it.
    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => LocalDays.SubmitFor(unit.Unit, year) is null;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene) => dates with { Published = new ChinaMoment(scene.Unit.DeadlineFor(scene.Year)) };

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("published", null, hand.Dates.Published.ToString());
        return hand;
    }
}
