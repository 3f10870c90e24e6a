namespace Aggregator.Core.Scoring.Schemes;

/// <summary>A grade and the score it begins at, inclusive.</summary>
/// <param name="Name">优秀.</param>
/// <param name="From">90.</param>
public sealed record SchemeGrade(string Name, decimal From);
