namespace Aggregator.Core.Scoring;

/// <summary>What putting one finding right would return.</summary>
/// <param name="Finding">The finding's fingerprint.</param>
/// <param name="Points">Points of the final score it would return.</param>
public sealed record Gain(string Finding, decimal Points);
