namespace Aggregator.Core.Checking;

/// <summary>Brings people's decisions to the findings of a night.</summary>
public static class FindingDecisions
{
    /// <summary>
    /// The findings in their order, each with what was decided on it. A decision holds as long as the finding has the same fingerprint: over
    /// re-runs, re-reading, other files and other wording of the message. When the place (rule, unit, year, subject) is found again with other
    /// values, or what could not be judged now can, the decision reopens: it is shown and does not count. Other findings are left as they are.
    /// </summary>
    /// <param name="findings">Of one night. Rulings they carry already are dropped.</param>
    /// <param name="decisions">All that were ever made, in the order they were made: of several on one finding the last stands, but for an objection, which takes nothing back.</param>
    public static IReadOnlyList<Finding> Apply(IReadOnlyList<Finding> findings, IReadOnlyList<FindingDecision> decisions)
    {
        if (decisions.Count == 0)
        {
            return findings.Any(finding => finding.Ruling is not null) ? [.. findings.Select(finding => finding with { Ruling = null })] : findings;
        }

        var present = findings.Select(finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var byFingerprint = new Dictionary<string, (FindingDecision Decision, FindingDecision? Objection)>(StringComparer.Ordinal);
        var byPlace = new Dictionary<(string, string, int, string), FindingDecision>();
        foreach (var decision in decisions)
        {
            // An objection stands beside what was decided before it, and is answered by what is decided after it.
            var before = byFingerprint.GetValueOrDefault(decision.Fingerprint).Decision;
            byFingerprint[decision.Fingerprint] = decision.Kind == DecisionKind.Objected ? (before is null or { Kind: DecisionKind.Objected } ? decision : before, decision) : (decision, null);
            if (!present.Contains(decision.Fingerprint))
            {
                // One place may hold several findings: one that is still there has its own decision and reopens nothing.
                byPlace[(decision.Rule, decision.Unit, decision.Year, decision.Subject)] = decision;
            }
        }

        return [.. findings.Select(finding => finding with { Ruling = Of(finding) })];

        FindingRuling? Of(Finding finding) =>
            byFingerprint.TryGetValue(finding.Fingerprint, out var own) ? new FindingRuling(own.Decision, Reopened: own.Decision.Outcome != finding.Outcome) { Objection = own.Objection }
            : byPlace.TryGetValue((finding.Rule, finding.Unit, finding.Year, finding.Subject), out var former) ? new FindingRuling(former, Reopened: true)
            : null;
    }
}
