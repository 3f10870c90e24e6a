namespace Aggregator.Core.Scoring.Schemes;

/// <summary>A rate of fewer cases than <paramref name="Below"/> says nothing: each case costs <paramref name="Each"/> points instead.</summary>
/// <param name="Below">From this many cases on the bands hold.</param>
/// <param name="Each">Points for each case.</param>
public sealed record MarkFew(decimal Below, decimal Each);
