namespace Aggregator.Core.Scoring;

/// <summary>Points on one leaf of the scheme.</summary>
/// <param name="Code">Leaf code: C11.</param>
/// <param name="Name">Leaf name: 表内勾稽.</param>
/// <param name="Points">Points given; null when not applicable.</param>
/// <param name="Max">Points at most.</param>
/// <param name="State"><c>scored</c>, <c>na</c> (taken out, the rest rescaled) or <c>not-assessable</c> (likewise).</param>
/// <param name="Why">The reason in Chinese, with value and formula.</param>
/// <param name="Findings">Fingerprints of the findings that cost points here.</param>
public sealed record LeafScore(string Code, string Name, decimal? Points, decimal Max, string State, string Why, IReadOnlyList<string> Findings);
