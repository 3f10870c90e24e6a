using Aggregator.Core.Reports;
using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>Handed in in time and published after 31 March, as a page of one portal or the other says.</summary>
internal sealed class EarlyLatePublish : Fault
{
    public override Part Touches => Part.Dates | Part.File;

    public override int FromYear => EarlyYears.First;

    public override int ToYear => EarlyYears.Last;

    // A unit on either portal keeps its own; any other comes on the old one.
    public override SampleFormat FormatFor(SampleFormat usual) => usual == SampleFormat.ModernPage ? usual : SampleFormat.OldPage;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene) =>
        dates with { Published = new ChinaMoment(scene.Unit.DeadlineFor(scene.Year).AddDays(scene.Random.Between(1, 30))) };

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("published", hand.Deadline, hand.Dates.Published.ToString());
        scene.Expect("LATE_PUBLISH", "published");
        return hand with { InIndex = true };
    }
}
