using Aggregator.Core.Reports;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>The page claims publication before the year it reports on was over, and before its own sign-off.</summary>
internal sealed class DatedBeforeYearEnd : Fault
{
    public override Part Touches => Part.Dates | Part.File;

    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.ModernPage;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene) =>
        dates with { Published = new ChinaMoment(new DateOnly(scene.Year, scene.Random.Between(2, 11), scene.Random.Between(1, 28))) };

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("published", null, hand.Dates.Published.ToString());
        scene.Expect("DATE_UNRELIABLE", "published");
        return hand with { InIndex = true };
    }
}
