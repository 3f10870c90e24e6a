namespace Aggregator.Core.Scoring;

/// <summary>The ranks a unit may come to.</summary>
/// <param name="Low">The best.</param>
/// <param name="High">The worst.</param>
public sealed record RankRange(int Low, int High);
