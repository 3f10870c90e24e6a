namespace Aggregator.Core.Scoring.Schemes;

/// <summary>One band of an amount.</summary>
/// <param name="UpTo">The largest amount in it (days; of a share 0.5 for 50 %); null for whatever is above the band before.</param>
/// <param name="Points">What it gives.</param>
public sealed record MarkBand(decimal? UpTo, decimal Points);
