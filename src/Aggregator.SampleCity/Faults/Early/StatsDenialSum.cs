namespace Aggregator.SampleCity.Faults.Early;

/// <summary>Refusals do not add up by reason; a wrong total of them breaks the sum of answers as well.</summary>
internal sealed class StatsDenialSum : StatsFault
{
    protected override IReadOnlyList<string> Rows { get; } = ["replies_denied", "replies_denied_trade_secret", "replies_denied_privacy", "replies_denied_not_government_information", "replies_denied_other_law"];
}
