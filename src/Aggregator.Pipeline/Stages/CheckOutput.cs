using Aggregator.Core.Checking;
using Aggregator.Core.Scoring;

namespace Aggregator.Pipeline.Stages;

/// <summary>What examining one report came to, as kept in the ledger: what the rules found, and what scoring needs to know of it.</summary>
/// <param name="Findings">See <see cref="CheckResult"/>.</param>
/// <param name="Faults">See <see cref="CheckResult"/>.</param>
internal sealed record CheckOutput(IReadOnlyList<Finding> Findings, IReadOnlyList<RuleFault> Faults)
{
    /// <summary>The rule set whose rules judged; empty when it was no whole set.</summary>
    public string RuleSet { get; init; } = "";

    /// <summary>The facts; null in outputs of nights before they were kept, for which they are read again.</summary>
    public ReportFacts? Facts { get; init; }
}
