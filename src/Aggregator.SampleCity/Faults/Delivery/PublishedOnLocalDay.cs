using Aggregator.Core.Reports;
using Aggregator.SampleCity.Places;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>The page is dated the office's own last day to publish.</summary>
internal sealed class PublishedOnLocalDay : Decoy
{
    public override Part Touches => Part.Dates | Part.File;

    public override int FromYear => LocalDays.FromYear;

    public override IReadOnlyList<string> Tempts => ["LATE_PUBLISH"];

    public override bool Suits(SampleUnit unit, int year, bool hasYearBefore) => LocalDays.PublishFor(unit.Unit, year) is not null;

    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.ModernPage;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene) => dates with { Published = new ChinaMoment(LocalDays.PublishFor(scene.Unit.Unit, scene.Year)!.Value) };

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("published", null, hand.Dates.Published.ToString());
        return hand;
    }
}
