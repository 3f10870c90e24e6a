using Aggregator.Core.Checking;
using Aggregator.Core.Scoring;

namespace Aggregator.Publishing.Workbooks.Evaluations;

/// <summary>What a deduction rests on: a finding, or the cells of a leaf that no finding stands behind.</summary>
/// <param name="Leaves">The codes of the leaves it cost points on.</param>
/// <param name="Finding">The finding, or null.</param>
/// <param name="Leaf">The leaf, where there is no finding.</param>
internal sealed record EvidenceLine(string Leaves, Finding? Finding, LeafScore? Leaf)
{
    /// <summary>Whether it stands behind a leaf.</summary>
    public bool IsOf(LeafScore leaf) => Finding is { } finding ? leaf.Findings.Contains(finding.Fingerprint) : Leaf!.Code == leaf.Code;
}
