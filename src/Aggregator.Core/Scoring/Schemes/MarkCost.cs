namespace Aggregator.Core.Scoring.Schemes;

/// <summary>What each thing of a kind costs.</summary>
/// <param name="Thing">The measure's word for it: <c>broken</c>.</param>
/// <param name="Points">Points for each one; null when one costs the whole leaf.</param>
public sealed record MarkCost(string Thing, decimal? Points);
