namespace Aggregator.Core.Checking;

/// <summary>What checking one report came to.</summary>
/// <param name="Findings">In the catalogue's order, then by place; no two share a fingerprint.</param>
/// <param name="Faults">The rules that crashed; none of their findings are among the findings.</param>
public sealed record CheckResult(IReadOnlyList<Finding> Findings, IReadOnlyList<RuleFault> Faults)
{
    /// <summary>The rule set whose rules judged: rules-3; empty when it was no whole set.</summary>
    public string RuleSet { get; init; } = "";
}
