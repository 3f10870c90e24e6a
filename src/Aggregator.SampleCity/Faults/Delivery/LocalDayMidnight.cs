using Aggregator.Core.Reports;

namespace Aggregator.SampleCity.Faults.Delivery;

/// <summary>Handed in in the first second after the office's day.</summary>
internal sealed class LocalDayMidnight : PastLocalDay
{
    protected override ChinaMoment Received(DateOnly local, ChinaMoment drawn, Scene scene) => new(local.AddDays(1), new TimeOnly(0, 0, 0));
}
