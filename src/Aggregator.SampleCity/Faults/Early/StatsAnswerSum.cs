namespace Aggregator.SampleCity.Faults.Early;

/// <summary>Answers do not add up by kind.</summary>
internal sealed class StatsAnswerSum : StatsFault
{
    protected override IReadOnlyList<string> Rows { get; } = ["requests_replied_total", "replies_already_public", "replies_granted_full", "replies_granted_part", "replies_info_not_held", "replies_other_route"];
}
