namespace Aggregator.Core.Checking.Reviews;

/// <summary>Of what a row of a reviewers' sheet speaks.</summary>
/// <param name="Unit">Unit code.</param>
/// <param name="Year">Report year.</param>
/// <param name="Item">The finding's fingerprint or the leaf's code; null in a row nobody writes in.</param>
/// <param name="Most">Most points of the leaf; null for a finding.</param>
public sealed record ReviewRow(string Unit, int Year, string? Item, decimal? Most);
