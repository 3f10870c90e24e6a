namespace Aggregator.Pipeline.Shadows;

/// <summary>What a change of rules would do to everything on file, without having done it.</summary>
/// <param name="RunId">The run whose stored inputs were judged.</param>
/// <param name="City">The city.</param>
/// <param name="From">What is compared: a rule set, or the verdicts as stored.</param>
/// <param name="To">With what.</param>
/// <param name="Reports">Accepted reports judged.</param>
/// <param name="Years">Their report years, ascending.</param>
/// <param name="Rules">Rules with findings before or after, the most changed first.</param>
/// <param name="Changes">By unit, year, rule and subject.</param>
/// <param name="Moves">By year (the newest first), group and old rank.</param>
/// <param name="Faults">Rules that crashed on the way, in English.</param>
public sealed record ShadowReport(
    long RunId,
    string City,
    string From,
    string To,
    int Reports,
    IReadOnlyList<int> Years,
    IReadOnlyList<ShadowRule> Rules,
    IReadOnlyList<ShadowChange> Changes,
    IReadOnlyList<ShadowMove> Moves,
    IReadOnlyList<string> Faults);
