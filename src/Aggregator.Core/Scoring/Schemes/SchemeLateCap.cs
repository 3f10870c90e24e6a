namespace Aggregator.Core.Scoring.Schemes;

/// <summary>More than <paramref name="Days"/> late means at most <paramref name="Grade"/>.</summary>
/// <param name="Days">Days behind the statutory day.</param>
/// <param name="Grade">A grade of the scheme.</param>
public sealed record SchemeLateCap(int Days, string Grade);
