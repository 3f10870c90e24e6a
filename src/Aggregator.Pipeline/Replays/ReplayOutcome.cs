namespace Aggregator.Pipeline.Replays;

/// <summary>What judging a past run's stored inputs again came to.</summary>
/// <param name="RunId">The run.</param>
/// <param name="RuleSet">The rule set it was, and is again, judged by.</param>
/// <param name="StoredBy">Version of the program that made the stored verdicts.</param>
/// <param name="JudgedBy">Version of this program.</param>
/// <param name="Stored">Stored verdicts compared.</param>
/// <param name="IsEqual">Whether all of them came out the same to the byte and in the same order.</param>
/// <param name="Differences">By unit, year, rule and subject.</param>
/// <param name="Faults">Rules that crashed on the way: report and rule, in English.</param>
public sealed record ReplayOutcome(
    long RunId,
    string RuleSet,
    string StoredBy,
    string JudgedBy,
    int Stored,
    bool IsEqual,
    IReadOnlyList<ReplayDifference> Differences,
    IReadOnlyList<string> Faults)
{
    /// <summary>The ranking computed again from what is stored; null when only one finding was asked for.</summary>
    public RankingReplay? Ranking { get; init; }
}
