namespace Aggregator.SampleCity.Faults.Early;

/// <summary>Applications closed are not those closed in time and those extended.</summary>
internal sealed class StatsClosedSum : StatsFault
{
    protected override IReadOnlyList<string> Rows { get; } = ["requests_closed_total", "requests_closed_on_time", "requests_closed_extended"];
}
