namespace Aggregator.Pipeline.Workers;

/// <summary>Units whose reports are to be checked.</summary>
/// <param name="Year">The night's year.</param>
/// <param name="PlacedHash">The input hash of the placing they stand in.</param>
/// <param name="Units">Their codes.</param>
internal sealed record CheckPart(int Year, string PlacedHash, IReadOnlyList<string> Units);
