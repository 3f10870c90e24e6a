namespace Aggregator.SampleCity.Faults.Early;

/// <summary>Applications received do not add up from the ways they came.</summary>
internal sealed class StatsChannelSum : StatsFault
{
    protected override IReadOnlyList<string> Rows { get; } = ["requests_received_total", "requests_in_person", "requests_online", "requests_letter", "requests_fax"];
}
