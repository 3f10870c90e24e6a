using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Handed in between the office's day and the law's, the law's last day included.</summary>
internal sealed class LateByLocalDay : PastLocalDay
{
    protected override ChinaMoment Received(DateOnly local, ChinaMoment drawn, Scene scene) =>
        drawn with { Date = local.AddDays(scene.Random.Between(1, scene.Unit.DeadlineFor(scene.Year).DayNumber - local.DayNumber)) };
}
