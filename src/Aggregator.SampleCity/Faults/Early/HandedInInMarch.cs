using Aggregator.Core.Reports;
using Aggregator.SampleCity.Early;
using Aggregator.SampleCity.Writing;

namespace Aggregator.SampleCity.Faults.Early;

/// <summary>A bureau's or township's report of late March, two months after the day today's law sets and in time by the law of then.</summary>
internal sealed class HandedInInMarch : Decoy
{
    public override Part Touches => Part.Dates | Part.File;

    public override int FromYear => EarlyYears.First;

    public override int ToYear => EarlyYears.Last;

    public override IReadOnlyList<string> Tempts => ["LATE_SUBMIT", "LATE_PUBLISH"];

    public override SampleFormat FormatFor(SampleFormat usual) => usual == SampleFormat.ModernPage ? usual : SampleFormat.OldPage;

    public override DeliveryDates OnDates(DeliveryDates dates, Scene scene)
    {
        var last = scene.Unit.DeadlineFor(scene.Year);
        var published = last.AddDays(-scene.Random.Below(4));
        return new DeliveryDates(published.AddDays(-scene.Random.Below(8)), new ChinaMoment(published), new ChinaMoment(last, dates.Received.Time));
    }

    public override HandIn OnHandIn(HandIn hand, Scene scene)
    {
        scene.Note("received", null, hand.Dates.Received.ToString());
        return hand with { InIndex = true };
    }
}
