using Aggregator.Core.Reports;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>The report came in in time, its corrected version after the deadline: nobody is late for correcting.</summary>
internal sealed class CorrectedLate : Decoy
{
    public override Part Touches => Part.Dates | Part.File;

    public override IReadOnlyList<string> Tempts => ["LATE_SUBMIT", "COPY_SELF"];

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene) =>
        dates with { Received = new ChinaMoment(scene.Unit.DeadlineFor(scene.Year).AddDays(scene.Random.Between(1, 9)), dates.Received.Time) };

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("received", null, hand.Dates.Received.ToString());
        return hand with { InIndex = true, FirstReceived = hand.Dates.Published with { Time = hand.Dates.Received.Time } };
    }

    public override IEnumerable<ExtraFile> Extras(WrittenReport report, Scene scene)
    {
        yield return EarlierVersion.Of(report, EarlierVersion.WithoutLastParagraph(report.Draft), "（首次报送）", report.Hand.FirstReceived!.Value);
    }
}
