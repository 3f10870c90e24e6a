using System.Globalization;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Nobody entered the file and no page dates it: the sign-off itself lies behind the deadline.</summary>
internal sealed class LateByDocumentDate : Fault
{
    public override Part Touches => Part.Dates | Part.File | Part.SignOff;

    public override SampleFormat FormatFor(SampleFormat usual) => SampleFormat.Word;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene) =>
        dates with { Document = scene.Unit.DeadlineFor(scene.Year).AddDays(scene.Random.Between(1, 25)) };

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("document-date", hand.Deadline, hand.Dates.Document.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        scene.Expect("LATE_PUBLISH", "document-date");
        return hand with { InIndex = false };
    }
}
